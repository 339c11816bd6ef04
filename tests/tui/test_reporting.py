"""What the header says at its right end."""

from smtui.planning.workload import utilisation_of
from smtui.tui.reporting import percent_of

TABS = " 1 Today  2 Goals  3 Tactics  4 Team  5 Calendar "
FIXED = len(TABS) + len("  Sun 22 Nov W47") + len("  load  ")


def test_the_date_has_room_at_80_columns_whatever_the_load() -> None:
    for planned, capacity, said in (
        (0, 0, "0 %"),
        (60, 0, "no time"),
        (90, 240, "37 %"),
        (4000, 240, "1667 %"),
    ):
        words = percent_of(utilisation_of(planned, capacity))
        assert words == said
        assert FIXED + len(words) <= 80
