"""Draw screenshots/*.svg anew: every page of the demo on a fixed day, light and dark, two sizes.

A second run writes the same bytes, so a difference is a difference of the program.
"""

import asyncio
import os
import re
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Input

NOW = datetime(2026, 11, 25, 9, 10, tzinfo=UTC)
FOLDER = Path(__file__).resolve().parent.parent / "screenshots"
SIZES = ((80, 24), (120, 40))
THEMES = {"dark": "smtui-dark", "light": "smtui-light"}
FONTS = "'Fira Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace"

CELL_WIDTH = 12.2
TEXT = re.compile(
    r'(?P<start><text [^>]*?)textLength="[\d.]+"(?P<end>[^>]*>)(?P<text>[^<]*)<', re.DOTALL
)


class Shot(NamedTuple):
    """One picture: its name, and the keys that lead to it from the start; `text` is typed."""

    name: str
    keys: tuple[str, ...]
    text: str = ""


TEAM = ("team", "load", "fit", "skills", "growth", "time", "resourcing")
CALENDAR = ("calendar", "week", "agenda", "plan", "ideas", "results")
REVIEW = ("review", "report", "lessons")
WEEKLY = ("last-week", "measure", "pace", "choose", "days", "posts-of-the-week", "learned")
MONTHLY = ("month-figures", "month-content", "month-learned", "month-ideas", "month-plan")
QUARTERLY = ("quarter-kpis", "quarter-brand", "quarter-goals", "quarter-experiments")
ON = "right_square_bracket"
PAGES = (
    Shot("today", ("1",)),
    Shot("goals", ("2",)),
    Shot("tactics", ("3",)),
    Shot("matrix", ("3", "v")),
    Shot("board", ("3", "v", "v")),
    Shot("criteria", ("3", "v", "v", "v")),
    *(Shot(name, ("4",) + ("v",) * turns) for turns, name in enumerate(TEAM)),
    *(Shot(name, ("5",) + ("v",) * turns) for turns, name in enumerate(CALENDAR)),
    *(Shot(name, ("8",) + ("v",) * turns) for turns, name in enumerate(REVIEW)),
)
SESSIONS = tuple(
    Shot(name, ("8", *("j",) * down, "enter", *(ON,) * step))
    for down, steps in enumerate((WEEKLY, MONTHLY, QUARTERLY))
    for step, name in enumerate(steps)
)
MOMENTS = (
    Shot("quick-add", ("1", "a"), "Write launch post @ana #launch ~45m due:fri"),
    Shot("edit", ("1", "j", "e", "down", "down", "ctrl+u"), "3h"),
    Shot("why", ("1", "j", "w")),
    Shot("kpi", ("2", "j", "j", "enter")),
    Shot("weights", ("3", "W")),
    Shot("make-it-fit", ("4", "v", "j", "j", "l", "F")),
    Shot("what-if", ("4", "v", "X")),
    Shot("post", ("5", "tab", "enter")),
    Shot("plan-my-week", ("8", "enter", *(ON,) * 4, "F")),
    Shot("help", ("1", "question_mark")),
    *SESSIONS,
)


class FixedClock:
    """Stands still at the moment of the pictures."""

    def today(self) -> date:
        """Return the day of the pictures."""
        return NOW.date()

    def now(self) -> datetime:
        """Return the moment of the pictures."""
        return NOW


def stable(svg: str, name: str) -> str:
    """Return the picture with the ids of its name, and with no font fetched from elsewhere."""
    svg = re.sub(r"terminal-\d+", f"smtui-{name}", svg)
    svg = re.sub(r"\s*@font-face\s*\{[^}]*\}", "", svg)
    svg = TEXT.sub(stretched, svg)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def stretched(text: re.Match[str]) -> str:
    """Return a piece of text with its length in cells: the export takes wide letters for one."""
    cells = cell_len(unescape(text["text"]))
    return f'{text["start"]}textLength="{cells * CELL_WIDTH:g}"{text["end"]}{text["text"]}<'


async def ready(pilot: Pilot[int]) -> None:
    """Wait until the plan is shown and every page was made."""
    from smtui.tui.desk import DeskScreen

    desk = pilot.app.screen
    assert isinstance(desk, DeskScreen)
    while desk.plan is None or not desk.is_prepared or not desk.has_settled.is_set():
        await pilot.pause(0.02)


async def calm(pilot: Pilot[int]) -> None:
    """Wait until nothing more is to be drawn; a cursor that blinks would differ by chance."""
    await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()
    await pilot.pause(0.3)
    for line in pilot.app.screen.query(Input):
        line.cursor_blink = False
    await pilot.pause()


def copied(demo: Path) -> Path:
    """Return a copy of the demo of its own, as keys of one picture change what others show."""
    copy = demo.with_name("drawn.db")
    for path in demo.parent.glob("drawn.db*"):
        path.unlink()
    with closing(sqlite3.connect(demo)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


async def draw(shots: tuple[Shot, ...], size: tuple[int, int], shade: str, demo: Path) -> None:
    """Open the demo at one size in one theme and draw the pictures, each from its first key."""
    from smtui.tui.app import SmtuiApp

    for shot in shots:
        app = SmtuiApp(copied(demo), demo=True, clock=FixedClock())
        app.theme = THEMES[shade]
        app.animation_level = "none"
        app.remembered = app.remembered.with_slipped_on(NOW.date())
        async with app.run_test(size=size) as pilot:
            await ready(pilot)
            await calm(pilot)
            await pilot.press(*shot.keys)
            await calm(pilot)
            if shot.text:
                await pilot.press(*(KEYS.get(key, key) for key in shot.text))
                await calm(pilot)
            name = f"{shot.name}-{size[0]}x{size[1]}-{shade}"
            picture = stable(app.export_screenshot(title="smtui", simplify=True), name)
        (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")
        print(f"screenshots/{name}.svg", flush=True)


KEYS = {" ": "space", "@": "at", "#": "number_sign", "~": "tilde", ":": "colon"}
"""What the characters that are no letter are called as keys."""


async def draw_all(demo: Path) -> None:
    """Draw every page in each size and shade, and the moments in dark."""
    for size in SIZES:
        for shade in THEMES:
            await draw(PAGES, size, shade, demo)
        await draw(MOMENTS, size, "dark", demo)


def main() -> None:
    """Build the demo in a scratch folder and draw it."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="smtui-screenshots-") as folder:
        os.environ["SMTUI_HOME"] = folder
        from smtui.store.demo import build_demo

        demo = Path(folder) / "demo.db"
        build_demo(demo, NOW)
        asyncio.run(draw_all(demo))


if __name__ == "__main__":
    main()
