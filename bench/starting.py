"""How long until something is on the screen, and until the list can be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench import files
from bench.program import NotTaken, Program, Written, first_shown, python
from bench.results import Results
from bench.screen import Region, Screen

QUIET = 0.7
"""A start is over when nothing came for so many seconds."""
LIST = Region(2, 37, 0, 56)
"""Where a list stands beside a detail pane that may follow later."""
LEAST = 3
"""So many titles at least make a list."""


@dataclass(frozen=True, slots=True)
class Start:
    """One program to start: what its first frame is called, and its file where it has one."""

    name: str
    tasks: int
    command: list[str]
    titles: frozenset[str] = frozenset()


def starts(paths: Mapping[int, Path]) -> list[Start]:
    """Return every program that is started in turn."""
    bare = [Start("bare one line", 0, python("-m", "bench.bare.one_line"))]
    if paths:
        table = python("-m", "bench.bare.sqlmodel_table", paths[min(paths)])
        bare.append(Start("bare sqlmodel", 0, table))
    return bare + [
        Start("first frame", tasks, smtui(path), files.titles(path))
        for tasks, path in paths.items()
    ]


def smtui(path: Path, *arguments: object) -> list[str]:
    """Return the command that runs smtui on a file."""
    return python("-m", "smtui", "--file", path, *arguments)


def measure(results: Results, start: Start) -> None:
    """Start a program once and time what it shows; raises NotTaken."""
    with Program(start.command) as program:
        ready = partial(has_list, start.titles) if start.titles else has_text
        written = program.until_shown(ready, QUIET)
    frame = first_shown(written, has_text)
    if frame is None:
        raise NotTaken("nothing came on the screen")
    results.add(start.name, start.tasks, frame - program.started)
    if start.titles:
        results.add("list readable", start.tasks, list_shown(written, start) - program.started)


def list_shown(written: list[Written], start: Start) -> float:
    """Return when all titles stood in the list that stand there in the end.

    The pane beside it tells of other tasks too, a moment later.
    """
    text = listed(Screen.of(piece.data for piece in written))
    shown = [title for title in start.titles if title in text]
    at = first_shown(written, partial(has_all, shown))
    if at is None:
        raise NotTaken("the titles of the list never stood there together")
    return at


def listed(screen: Screen) -> str:
    """Return the text of the list, where it stands beside a pane."""
    rows = screen.part(LIST)
    return "\n".join("".join(cell.character for cell in row) for row in rows)


def has_text(screen: Screen) -> bool:
    """Tell whether anything stands on the screen."""
    return bool(screen.text().strip())


def has_list(titles: frozenset[str], screen: Screen) -> bool:
    """Tell whether some titles stand on the screen."""
    text = screen.text()
    return sum(title in text for title in titles) >= LEAST


def has_all(wanted: list[str], screen: Screen) -> bool:
    """Tell whether every title stands in the list."""
    text = listed(screen)
    return all(title in text for title in wanted)
