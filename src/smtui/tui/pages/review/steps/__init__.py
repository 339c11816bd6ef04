"""The steps of the sessions, each a page of its own."""
