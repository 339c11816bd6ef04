"""The command line: verbs for scripts and habits; it also opens the app in the terminal."""
