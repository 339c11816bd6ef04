"""Facts: slotted frozen dataclasses with just what planning needs, read straight from SQL rows."""
