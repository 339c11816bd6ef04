"""Figures drawn with the block characters of text: a row of a KPI's measurements, and bars."""

from collections.abc import Sequence

_HEIGHTS = "▁▂▃▄▅▆▇█"
MOST = 24
"""Blocks that a row takes at most: of more figures, evenly many are left out."""


def sparks(values: Sequence[float], most: int = MOST) -> str:
    """A block for each value, from the least to the greatest; a middle one where all are alike."""
    if len(values) > most:
        step = (len(values) - 1) / (most - 1)
        values = [values[round(at * step)] for at in range(most)]
    if not values:
        return ""
    low, high = min(values), max(values)
    if high == low:
        return _HEIGHTS[3] * len(values)
    top = len(_HEIGHTS) - 1
    return "".join(_HEIGHTS[round((value - low) / (high - low) * top)] for value in values)


def bar(share: float, width: int) -> str:
    """``share`` (0 to 1) of ``width`` blocks; what is more than nothing has at least one."""
    filled = round(min(max(share, 0.0), 1.0) * width)
    if share > 0 and not filled:
        filled = 1
    return "█" * filled + "░" * (width - filled)
