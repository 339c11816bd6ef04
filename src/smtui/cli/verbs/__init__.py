"""The verbs: a function named ``<verb>_verb`` for each, imported only when it is called."""
