"""Dialogs: one question each, answered by key, nothing typed ever lost."""
