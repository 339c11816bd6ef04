"""Widgets that know how to draw and what was pressed, and nothing of the store."""
