"""In and out: the whole workspace as one JSON document, lossless."""
