"""Reading: rows of SQLite straight into facts. Nothing here knows the models."""

from smtui.store.reading.settings import read_settings
from smtui.store.reading.whole import data_version, read_snapshot

__all__ = ["data_version", "read_settings", "read_snapshot"]
