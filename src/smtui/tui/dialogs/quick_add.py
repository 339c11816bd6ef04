"""Quick add: one line at the bottom whose tokens light up, and below it in words what is saved."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.language.quick_add import QuickLine, completed, read_line, suggestions
from smtui.tui import opening
from smtui.tui.details.learned import Learned, learned_of, lessons_of, tell_learned
from smtui.tui.details.prose import MOST_OF_SENTENCE, cut, toned
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.dialogs.quick_saving import KINDS, action_for, in_context, in_words, names_for
from smtui.tui.reporting import sentence_of
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.estimates import Lesson
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen
    from smtui.workspace import Done

CHOSEN = "bold $background on $accent"
FRAME = 4
"""Cells of the dialog that are not its text: borders and what stands beside them."""

SYNTAX = {
    Kind.TASK: "@person #tag +goal or tactic ~45m due:fri at:tomorrow every:mon v:1–5",
    Kind.TACTIC: "@owner +goal ~8h due:30th every:month v:1–5 (value) c:1–5 (complexity)",
    Kind.POST: "@owner +goal or tactic ~45m due:fri ch:channel,channel",
    Kind.GOAL: "+company goal it serves · at:today (start) due:eoq · e adds the rest",
    Kind.COMPANY_GOAL: "due:31 dec is its horizon",
    Kind.KPI: "+social goal that it measures",
    Kind.PERSON: "a name; 8 h from Monday to Friday until you change it with e",
}


class QuickLineInput(LineInput):
    """A line whose tokens are drawn as they are understood."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"quick--known", "quick--unknown"}

    def __init__(self) -> None:
        """Start empty."""
        super().__init__(compact=True, highlighter=None)
        self.read = QuickLine()

    @property
    def _value(self) -> Text:
        text = super()._value
        for token in self.read.tokens:
            name = "quick--known" if token.understood else "quick--unknown"
            style: Style = self.get_component_rich_style(name, partial=True)
            text.stylize(style, token.start, token.end)
        return text


class QuickAddDialog(Dialog[None]):
    """Adds a thing of any kind; ``context`` holds what the place of adding knows, by field."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save(False)", "saves", priority=True),
        Binding("ctrl+n,ctrl+enter", "save(True)", "and the next", priority=True),
        Binding("tab", "complete", "completes", priority=True),
        Binding("up", "choose(-1)", "", show=False, priority=True),
        Binding("down", "choose(1)", "", show=False, priority=True),
        Binding("ctrl+t", "other_kind(1)", "another kind", priority=True),
        Binding("shift+tab", "other_kind(-1)", "", show=False, priority=True),
        Binding("ctrl+e", "take_learned", "", show=False, priority=True),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(self, desk: "DeskScreen", kind: Kind, context: Mapping[str, object]) -> None:
        """Start on ``kind``; a KPI can be chosen only where a page offers it."""
        super().__init__()
        self._desk = desk
        self._given = context
        self._kinds = KINDS if kind in KINDS else (*KINDS, kind)
        self.kind = kind
        self._offers: tuple[str, ...] = ()
        self._offer = 0
        self._line = QuickLineInput()
        self._title = Said()
        self._words = Said(classes="words")
        self._shown_offers = Said(classes="offers")

    @property
    def _plan(self) -> "Plan":
        plan = self._desk.plan
        if plan is None:
            raise LookupError("the workspace is not open yet")
        return plan

    def compose(self) -> ComposeResult:
        """Compose the kinds, the line, the words and the completions."""
        with Vertical(classes="box"):
            yield self._title
            yield self._line
            yield self._words
            yield self._shown_offers
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Say what can be typed."""
        self._line.focus()
        self._show_kinds()
        self._understand()

    def _show_kinds(self) -> None:
        pieces = [toned("Add  ", Tone.DIM)]
        for kind in self._kinds:
            if kind is self.kind:
                pieces.append(Content.styled(f" {kind} ", CHOSEN))
            else:
                pieces.append(toned(f" {kind} ", Tone.DIM))
        title = Content("").join(pieces)
        if title.cell_length > self.size.width - FRAME:
            title = toned("Add  ", Tone.DIM) + Content.styled(f" {self.kind} ", CHOSEN)
        self._title.say(title)

    def on_resize(self, event: events.Resize) -> None:
        """Name all kinds where they fit on one line."""
        del event
        self._show_kinds()

    def _read(self) -> QuickLine:
        plan = self._plan
        names = names_for(self.kind, plan.snapshot)
        return read_line(self._line.value, plan.today, names, plan.settings.week_start)

    @on(LineInput.Changed)
    def _typed(self) -> None:
        self._understand()

    def _understand(self) -> None:
        """Light the tokens up and say in words what saving would keep."""
        plan, names = self._plan, names_for(self.kind, self._plan.snapshot)
        self._line.read = self._read()
        self._line.refresh()
        read = in_context(self._line.read, self._given, self.kind)
        if not self._line.value.strip():
            self._words.say(SYNTAX[self.kind], Tone.DIM)
        else:
            words = in_words(read, self._given, plan.today, names, self.kind)
            lines = [toned(cut(words, MOST_OF_SENTENCE), Tone.FINE if read.title else Tone.DIM)]
            lines += [toned(f"? {problem}", Tone.WATCH) for problem in read.problems]
            lines += tell_learned(self._learned(read), read.minutes)
            self._words.say(Content("\n").join(lines))
        self._offers = suggestions(self._line.value, self._line.cursor_position, names)
        self._offer = 0
        self._show_offers()

    def _learned(self, read: QuickLine) -> Learned | None:
        """What the kind of work that the title names usually takes."""
        workspace = self._desk.workspace
        if self.kind is not Kind.TASK or workspace is None or not read.title:
            return None
        given = self._given.get("activity_id")
        activity = given if isinstance(given, int) else None
        return learned_of(self._plan, lambda: self._lessons, activity, read.title)

    @cached_property
    def _lessons(self) -> "tuple[Lesson, ...]":
        """Read when the title names an activity, not at the first letter."""
        return () if self._desk.workspace is None else lessons_of(self._desk.workspace)

    def action_take_learned(self) -> None:
        """Estimate what was learned, and have the task be of that activity."""
        learned = self._learned(self._read())
        if learned is None:
            self._line.action_end()
        elif self._line.read.minutes != learned.minutes:
            self._given = {**self._given, "activity_id": learned.activity_id}
            words = [word for word in self._line.value.split() if not word.startswith("~")]
            self._line.value = " ".join((*words, f"~{show_minutes(learned.minutes)} "))
            self._line.action_end()

    def _show_offers(self) -> None:
        self._shown_offers.display = bool(self._offers)
        pieces = [
            toned(f"{offer}  ", Tone.ACCENT if at == self._offer else Tone.DIM)
            for at, offer in enumerate(self._offers)
        ]
        self._shown_offers.say(Content("").join(pieces))

    def action_choose(self, step: int) -> None:
        """Choose another completion."""
        if self._offers:
            self._offer = (self._offer + step) % len(self._offers)
            self._show_offers()

    def action_complete(self) -> None:
        """Put the chosen completion in place of the word at the cursor."""
        if self._offers:
            line, cursor = completed(
                self._line.value, self._line.cursor_position, self._offers[self._offer]
            )
            self._line.value = line
            self._line.cursor_position = cursor

    def action_other_kind(self, step: int) -> None:
        """Add another kind of thing; what is typed stays."""
        at = self._kinds.index(self.kind)
        self.kind = self._kinds[(at + step) % len(self._kinds)]
        self._show_kinds()
        self._understand()

    def action_save(self, stay: bool) -> None:
        """Save, and with ``stay`` start the next line. What is refused stays to be corrected."""
        done = self._save()
        if done is None:
            return
        self._desk.tell(done)
        if stay:
            self._line.value = ""
            self.call_after_refresh(self._words.say, sentence_of(done), Tone.FINE)
            return
        self.dismiss()
        if done.kind is not None and done.id is not None:
            self._desk.page.go_to(RowKey(done.kind, done.id))

    def _save(self) -> "Done | None":
        from smtui.actions.refused import Refused

        workspace = self._desk.workspace
        if workspace is None:
            return None
        read = in_context(self._read(), self._given, self.kind)
        try:
            action = action_for(self.kind, read, self._given, self._plan.today)
            with opening.trouble_shown(self._desk):
                return workspace.do(action)
        except Refused as refused:
            self._words.say(refused.sentence, Tone.TROUBLE)
        return None
