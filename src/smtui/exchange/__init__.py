"""In and out: the whole workspace as JSON, posts as files of other programs, and back."""
