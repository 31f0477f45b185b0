"""One module or folder a format: the bytes of a file in, its text and blocks out."""
