select bytes from blobs where sha256 = ?1
