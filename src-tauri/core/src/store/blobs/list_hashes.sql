select sha256 from blobs
