"""Help: every key of this page, made from the commands, and how days and quick lines are typed."""

from collections.abc import Callable
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content

from smtui.language.matching import fold
from smtui.tui.commands import COMMANDS
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.line_input import LineInput

if TYPE_CHECKING:
    from smtui.tui.pages.page import Page

Lines = tuple[tuple[str, str], ...]

LISTS: Lines = (
    ("j k", "Down and up; the arrows do the same."),
    ("g g  G", "To the first and to the last."),
    ("^d ^u", "A screenful down and up."),
)
QUICK_ADD: Lines = (
    ("@ana", "A person, by any distinct part of the name; @me is you."),
    ("#launch", "A tag; a new one is made."),
    ("+reach", "A goal or a tactic, by any distinct part of its name."),
    ("~45m", "The estimate: 45m, 1h30, 1:30, 2h."),
    ("due:fri", "The due date."),
    ("at:tomorrow", "The day for which it is planned."),
    ("every:mon", "It comes round: day, weekday, mon,thu, 2 weeks, month, 30th, last fri."),
    ("ch:instagram", "Channels of a post, divided by commas."),
    ("v:4 c:2", "Value and complexity, 1 to 5."),
    ("\\@ana", "A backslash takes a word as it is."),
)
DAYS: Lines = (
    ("fri", "The next Friday after today; next fri is that of next week."),
    ("+3d 2w 1m", "In so many days, weeks, months; 3b counts working days."),
    ("30th", "The next 30th, or the last day of a shorter month."),
    ("27 nov", "That day; 2026-11-27 and 27 nov 2027 as well."),
    ("w48", "The Monday of that week."),
    ("eow eom eoq", "The end of the week, the month, the quarter."),
    ("next week", "Its first day; next month and next quarter as well."),
)


KEY_WIDTH, LEAST_WIDTH = 15, 20
"""Cells in which a key stands, and the fewest in which a sentence is still worth wrapping."""


class _Keys(Said):
    """The text of the help, which is told anew for each width."""

    def __init__(self, tell: Callable[[], None]) -> None:
        super().__init__()
        self._tell = tell

    def on_resize(self) -> None:
        """Wrap the sentences for this width."""
        self._tell()


class HelpDialog(Dialog[None]):
    """Shows the keys; what is typed filters them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "scroll(1)", "scrolls", key_display="↑ ↓", priority=True),
        Binding("up", "scroll(-1)", "", show=False, priority=True),
        Binding("pagedown", "scroll(10)", "", show=False, priority=True),
        Binding("pageup", "scroll(-10)", "", show=False, priority=True),
        Binding("escape,enter", "cancel", "closes", priority=True),
    ]

    def __init__(self, page: "Page", shown_keys: dict[str, str]) -> None:
        """Show the keys of ``page``; ``shown_keys`` are those that the configuration changed."""
        super().__init__()
        from smtui.tui.desk import EVERYWHERE

        view = page.shown
        self._page_name = str(page.NAME).capitalize()
        if view.VIEW_NAME:
            self._page_name += f": {view.VIEW_NAME}"
        self._ids = list(dict.fromkeys((*view.COMMAND_IDS, *page.COMMAND_IDS, *EVERYWHERE)))
        self._keys = shown_keys
        self._filter = LineInput(placeholder="type to filter", compact=True)
        self._text = _Keys(self._tell)
        self._scroll = VerticalScroll(self._text, can_focus=False)

    def compose(self) -> ComposeResult:
        """Compose the filter and the keys."""
        with Vertical(classes="box"):
            yield Said(f"Keys of {self._page_name}", Tone.STRONG)
            yield self._filter
            yield self._scroll
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show all keys."""
        self._filter.focus()
        self._tell()

    def _tell(self) -> None:
        self._text.say(self.content(self._filter.value))

    @on(LineInput.Changed)
    def _typed(self) -> None:
        self._tell()
        self._scroll.scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self._scroll.scroll_relative(y=lines, animate=False)

    def sections(self) -> "list[tuple[str, Lines]]":
        """The sections with their lines of key and sentence."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for id_ in self._ids:
            command = COMMANDS[id_]
            line = (self._keys.get(id_, command.shown_key), command.help)
            groups.setdefault(command.group, []).append(line)
        return [
            *((group, tuple(lines)) for group, lines in groups.items()),
            ("In every list", LISTS),
            ("Adding in one line", QUICK_ADD),
            ("Days", DAYS),
        ]

    def content(self, words: str) -> Content:
        """Return the lines that contain ``words``, under their headings."""
        wanted = fold(words)
        prose = Prose()
        for name, lines in self.sections():
            found = [
                line
                for line in lines
                if not wanted or wanted in fold(f"{name} {line[0]} {line[1]}")
            ]
            if found:
                prose.heading(name)
            for key, sentence in found:
                self._tell_key(prose, key, sentence)
        if wanted and not prose.content().plain:
            prose.line("No key does that.", Tone.DIM)
        return prose.content()

    def _tell_key(self, prose: Prose, key: str, sentence: str) -> None:
        """A key and what it does; further lines of the sentence stand under its first."""
        room = self._text.content_size.width - KEY_WIDTH
        first, *more = wrap(sentence, room) if room >= LEAST_WIDTH else [sentence]
        prose.pieces((f"  {key}".ljust(KEY_WIDTH), Tone.ACCENT), (first, Tone.PLAIN))
        for line in more:
            prose.line(" " * KEY_WIDTH + line)
