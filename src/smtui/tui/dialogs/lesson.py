"""Keeping a lesson in one line, from anywhere: linked to the thing under the cursor."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.actions.refused import Refused
from smtui.actions.reviews import AddLesson
from smtui.planning.facts.reviews import things_linked
from smtui.planning.plan import Plan
from smtui.tui import opening
from smtui.tui.details.lesson import GLYPHS, KIND_HINTS
from smtui.tui.details.names import title_of
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.tui.widgets.line_input import LineInput
from smtui.vocabulary import Kind, LessonKind, PageName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from smtui.tui.desk import DeskScreen

CHOSEN = "bold $background on $accent"
TITLE_CELLS = 44
FRAME = 4


@dataclass(frozen=True, slots=True)
class Links:
    """What a lesson is about, by ids."""

    posts: tuple[int, ...] = ()
    goals: tuple[int, ...] = ()
    tactics: tuple[int, ...] = ()

    @property
    def keys(self) -> tuple[RowKey, ...]:
        """The things, posts first."""
        things = things_linked(self.posts, self.tactics, self.goals)
        return tuple(RowKey(kind, id_) for kind, id_ in things)


def links_of(plan: Plan, keys: "Iterable[RowKey]") -> Links:
    """What a lesson kept at ``keys`` is about: posts, tactics and goals themselves, tasks by the
    tactic or else the goal that they are for, KPIs by their goal.
    """
    found: dict[Kind, list[int]] = {Kind.POST: [], Kind.GOAL: [], Kind.TACTIC: []}
    for key in keys:
        for kind, id_ in _linked(plan, key):
            if id_ is not None and id_ not in found[kind]:
                found[kind].append(id_)
    posts, goals, tactics = (tuple(ids) for ids in found.values())
    return Links(posts, goals, tactics)


def _linked(plan: Plan, key: RowKey) -> "Iterable[tuple[Kind, int | None]]":
    snapshot = plan.snapshot
    if key.kind in (Kind.POST, Kind.GOAL, Kind.TACTIC):
        return ((Kind(key.kind), int(key.id)),)
    if key.kind == Kind.TASK and (task := snapshot.tasks.get(int(key.id))):
        by_tactic = task.tactic_id is not None
        return ((Kind.TACTIC, task.tactic_id) if by_tactic else (Kind.GOAL, task.goal_id),)
    if key.kind == Kind.KPI and (kpi := snapshot.kpis.get(int(key.id))):
        return ((Kind.GOAL, kpi.goal_id),)
    if key.kind == Kind.LESSON and (lesson := snapshot.lessons.get(int(key.id))):
        return things_linked(lesson.posts, lesson.tactics, lesson.goals)
    return ()


class LessonDialog(Dialog[None]):
    """One line, the kind of the lesson, and what it is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save(False)", "keeps", priority=True),
        Binding("tab,ctrl+t", "other_kind(1)", "next kind", priority=True),
        Binding("shift+tab", "other_kind(-1)", "", show=False, priority=True),
        Binding("ctrl+l", "link", "unlinks", priority=True),
        Binding("ctrl+n,ctrl+enter", "save(True)", "and the next", priority=True),
        Binding("escape", "cancel", "leaves"),
    ]

    def __init__(
        self,
        desk: "DeskScreen",
        links: Links,
        kind: LessonKind = LessonKind.MISTAKE,
        session_id: int | None = None,
        kept: "Callable[[RowKey], None]" = lambda _: None,
    ) -> None:
        """Ask for a lesson of ``kind`` about ``links``, learned in a session if there is one;
        ``kept`` is told of each that was kept.
        """
        super().__init__()
        self._desk = desk
        self._links = links
        self._is_linked = bool(links.keys)
        self._session_id = session_id
        self._kept = kept
        self.kind = kind
        self._title = Said(classes="one-line")
        self._line = LineInput(placeholder="what was learned, in one line", compact=True)
        self._about = Said(classes="one-line")
        self._echo = Said()

    def compose(self) -> ComposeResult:
        """Compose the kinds, the line, what it is about, and the keys."""
        with Vertical(classes="box"):
            yield self._title
            yield self._line
            yield self._about
            yield self._echo
            keys = self.BINDINGS if self._links.keys else [
                one for one in self.BINDINGS if isinstance(one, Binding) and one.action != "link"
            ]  # fmt: skip
            yield Hints(keys)

    def on_mount(self) -> None:
        """Say which kinds there are, and what it would be about."""
        self._line.focus()
        self._show()

    def _show(self) -> None:
        pieces = [toned("Lesson  ", Tone.DIM)]
        for kind in LessonKind:
            is_it = kind is self.kind
            name = f" {GLYPHS[kind][0]} {kind} "
            pieces.append(Content.styled(name, CHOSEN) if is_it else toned(name, Tone.DIM))
        self._title.say(Content("").join(pieces))
        self._about.say(self._about_words())
        if not self._line.value.strip():
            self._echo.say(f"{self.kind.capitalize()}: {KIND_HINTS[self.kind]}", Tone.DIM)

    def _about_words(self) -> Content:
        keys = self._links.keys
        if not keys:
            return toned("about nothing in particular; e links it later", Tone.DIM)
        if not self._is_linked:
            return toned("about nothing in particular; ^l links it again", Tone.DIM)
        names = (self._called(key) for key in keys)
        return toned("about ", Tone.DIM) + Content(", ").join(toned(name) for name in names)

    def _called(self, key: RowKey) -> str:
        plan = self._desk.plan
        title = title_of(plan.snapshot, Kind(key.kind), int(key.id)) if plan else ""
        return f"{key.kind} ‘{fit(title or str(key.id), TITLE_CELLS).rstrip()}’"

    @on(LineInput.Changed)
    def _typed(self) -> None:
        self._show()
        if self._line.value.strip():
            self._echo.say("")

    def action_other_kind(self, step: int) -> None:
        """Take another kind; what is typed stays."""
        kinds = list(LessonKind)
        self.kind = kinds[(kinds.index(self.kind) + step) % len(kinds)]
        self._show()

    def action_link(self) -> None:
        """Link it to what the cursor was on, or not."""
        self._is_linked = bool(self._links.keys) and not self._is_linked
        self._show()

    def action_save(self, stay: bool) -> None:
        """Keep it, and with ``stay`` begin the next one. What is refused stays to be corrected."""
        workspace = self._desk.workspace
        links = self._links if self._is_linked else Links()
        if workspace is None:
            return
        action = AddLesson(
            self.kind, self._line.value, session_id=self._session_id,
            posts=links.posts, goals=links.goals, tactics=links.tactics,
        )  # fmt: skip
        try:
            with opening.trouble_shown(self._desk):
                done = workspace.do(action)
                self._desk.tell(done)
                self._kept(RowKey(Kind.LESSON, done.id or 0))
                if not stay:
                    self.dismiss()
                    return
                self._line.value = ""
                self.call_after_refresh(self._echo.say, done.sentence, Tone.FINE)
        except Refused as refused:
            self._echo.say(refused.sentence, Tone.TROUBLE)


def keep_lesson(
    desk: "DeskScreen",
    keys: "Iterable[RowKey] | None" = None,
    kind: LessonKind = LessonKind.MISTAKE,
    kept: "Callable[[RowKey], None]" = lambda _: None,
) -> None:
    """Ask for a lesson about ``keys``; without them about what the cursor is on. It belongs to
    the session that is shown, if one is. ``kept`` is told of each that was kept.
    """
    if desk.plan is None:
        return
    about = desk.page.shown.chosen if keys is None else keys
    links = links_of(desk.plan, about)
    desk.app.push_screen(LessonDialog(desk, links, kind, _session_shown(desk), kept))


def _session_shown(desk: "DeskScreen") -> int | None:
    if desk.current is not PageName.REVIEW:
        return None
    from smtui.tui.pages.review.steps.step import StepPage

    shown = desk.page.shown
    return shown.session.id if isinstance(shown, StepPage) else None
