select sha256, bytes from blobs order by sha256
