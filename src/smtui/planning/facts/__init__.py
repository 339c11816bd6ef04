"""Facts: slotted frozen dataclasses with just what planning needs, read straight from SQL rows.

They have no ``repr``: making one costs half a millisecond for each class at every start.
"""
