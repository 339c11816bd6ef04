"""What posts can be handed out as, as it is listed, and the first lines of what is written."""

from collections.abc import Sequence

from textual.content import Content

from smtui.exchange.handed import HandedOut
from smtui.exchange.handing_out import WORDS, HandOutAs
from smtui.tui.details.prose import toned
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone, shorten

KIND = "hand out"
NAMES = {
    HandOutAs.BUFFER: "Buffer",
    HandOutAs.HOOTSUITE: "Hootsuite",
    HandOutAs.CSV: "CSV",
    HandOutAs.ICS: "Calendar",
    HandOutAs.BRIEFS: "Briefs",
    HandOutAs.PLAN: "Plan",
    HandOutAs.HTML: "Page",
}
MOST_TOLD = 4


class Kinds:
    """What posts can be handed out as."""

    columns = (Column("", 10), Column("What is written", 0))

    def __init__(self) -> None:
        self.keys = [RowKey(KIND, kind) for kind in HandOutAs]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a kind."""
        kind = HandOutAs(str(key.id))
        return Cell(NAMES[kind], Tone.STRONG), Cell(WORDS[kind], Tone.DIM)


def preview_of(handed: HandedOut | str, room: int, width: int, *, has_posts: bool) -> list[Content]:
    """What is worth knowing of the files, their names and how the first begins, in ``room`` lines
    of ``width`` cells; or why there are none.
    """
    if isinstance(handed, str):
        return [toned(handed, Tone.TROUBLE)]
    lines = [toned(shorten(f"! {words}", width), Tone.WATCH) for words in _told(handed, room)]
    if not handed.files:
        more = "x takes unfinished ones too" if has_posts else "[ ] shows other months"
        return [*lines, toned(f"There is nothing to write: {more}.")]
    names = ", ".join(file.name for file in handed.files)
    lines.append(toned(shorten(names, width), Tone.ACCENT))
    beginning = [line for line in handed.files[0].text[:8000].splitlines() if line.strip()]
    seen = beginning[: max(0, room - len(lines))]
    return [*lines, *(toned(shorten(line, width), Tone.DIM) for line in seen)]


def _told(handed: HandedOut, room: int) -> list[str]:
    """What is worth knowing; the rest is counted where it would fill the room."""
    told = list(handed.told)
    if len(told) > min(MOST_TOLD, room - 2):
        kept = max(1, min(MOST_TOLD, room - 2) - 1)
        told = [*told[:kept], f"and {len(told) - kept} more to know of"]
    return told
