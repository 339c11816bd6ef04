"""The store: one SQLite file, read as facts by sqlite3, written through the models."""
