"""The least that a Textual program can be, for comparison: each file is a program."""
