"""Widgets are tested for what they paint, frame by frame."""

import pytest


@pytest.fixture(autouse=True)
def frames() -> None:
    """Draw every frame, as a terminal would have it."""
