"""Choosing who does tasks or owns posts and tactics, with how full each one's week is already."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from smtui.language.dates import week_label
from smtui.planning.capacity import week_start
from smtui.planning.skills import lacked, skills_asked
from smtui.tui.dialogs.dialog import Dialog, Said
from smtui.tui.dialogs.hints import Hints
from smtui.tui.reporting import BAND_TONES, percent_of
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone, bar
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.facts.people import PersonFact
    from smtui.planning.plan import Plan

MOST_SHOWN = 14


class PeopleRows:
    """The people as rows that can be switched on and off.

    ``some`` are those who have a part of the things but not all of them; each one's load is that of
    the week of ``day``. Who lacks one of the skills ``asked`` is marked.
    """

    columns = (
        Column("", 1), Column("", 0), Column("", 22, from_width=60), Column("", 10),
        Column("", 8, right=True),
    )  # fmt: skip

    def __init__(
        self,
        plan: "Plan",
        chosen: set[int],
        some: set[int],
        day: date,
        asked: tuple[int, ...] = (),
    ) -> None:
        self._plan, self._day, self._asked = plan, day, asked
        self.chosen, self.some = chosen, some
        self.keys = [RowKey(Kind.PERSON, id_) for id_ in plan.snapshot.people]

    def warning(self, people: Iterable[int]) -> str:
        """Say who of ``people`` lacks which skill that is needed; nothing where nobody does."""
        lacking = [(id_, lacked(self._plan, id_, self._asked)) for id_ in people]
        told = [
            f"{self._plan.snapshot.people[id_].name} has no level in {' and '.join(skills)}"
            for id_, skills in lacking
            if skills
        ]
        return f"{'; '.join(told)}, which this needs." if told else ""

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a person."""
        plan, id_ = self._plan, int(key.id)
        person = plan.snapshot.people[id_]
        load = plan.workload.week(id_, self._day)
        tone = BAND_TONES[load.band]
        mark = "☐"
        if id_ in self.chosen:
            mark = "☑"
        elif id_ in self.some:
            mark = "◩"
        name = f"{person.name} (you)" if person.is_me else person.name
        share = 1.0 if load.percent is None else load.percent / 100
        return (
            Cell(mark, Tone.ACCENT if mark != "☐" else Tone.DIM),
            Cell(name, Tone.STRONG if mark == "☑" else Tone.PLAIN),
            self._role(person, lacked(plan, id_, self._asked)),
            Cell(bar(share, 10), tone),
            Cell(percent_of(load), tone),
        )

    @staticmethod
    def _role(person: "PersonFact", lacking: Sequence[str]) -> Cell:
        if lacking:
            return Cell(f"no {', '.join(lacking)}", Tone.WATCH)
        return Cell(person.role or "", Tone.DIM)


def loads_of(plan: "Plan", day: date) -> str:
    """Say of which week the loads are; of the running one it is what is left of it."""
    rest = "the rest of " if week_start(day) <= plan.today else ""
    return f"How full each one is in {rest}{week_label(day)}"


def _held(plan: "Plan", key: RowKey) -> tuple[str, tuple[int, ...]] | None:
    """The title of a thing, and who does or owns it; None of a post that the plan leaves to the
    store, such as one of years ago.
    """
    snapshot, id_ = plan.snapshot, int(key.id)
    if key.kind == Kind.POST and (post := snapshot.posts.get(id_)):
        return post.topic, () if post.owner_id is None else (post.owner_id,)
    if key.kind == Kind.TACTIC and (tactic := snapshot.tactics.get(id_)):
        return tactic.title, tactic.owners
    if key.kind == Kind.TASK and (task := snapshot.tasks.get(id_)):
        return task.title, task.assignees
    return None


class AssignDialog(Dialog[tuple[int, ...]]):
    """Answers with the ids of the people who are to do or own it all, in the order of the team."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "switch", "on or off"),
        Binding("enter", "take", "assigns"),
        Binding("escape", "cancel", "leaves all as it is"),
    ]

    def __init__(
        self,
        plan: "Plan",
        keys: Sequence[RowKey],
        question: str = "Who does {}?",
        day: date | None = None,
    ) -> None:
        """Start with those switched on who have all of the tasks, posts or tactics of ``keys``
        already; ``question`` names these where its braces are. How full each one is is said of the
        week of ``day``, or of today. With posts only one person can be on: a post has one owner.
        """
        super().__init__()
        day = day or plan.today
        self._question = question
        held = [one for one in (_held(plan, key) for key in keys) if one]
        had = [set(people) for _, people in held] or [set()]
        kinds = {key.kind for key in keys}
        self._is_one = Kind.POST in kinds
        asked = skills_asked(plan, ((key.kind, int(key.id)) for key in keys))
        self._source = PeopleRows(plan, set.intersection(*had), set.union(*had), day, asked)
        self._lacking = Said()
        noun = f"{kinds.pop()}s" if len(kinds) == 1 else "things"
        is_named = len(held) == len(keys) == 1
        self._what = f"‘{held[0][0]}’" if is_named else f"{len(keys)} {noun}"
        self._week = loads_of(plan, day)
        self._rows = Rows()

    def compose(self) -> ComposeResult:
        """Compose what is assigned, and the people."""
        with Vertical(classes="box"):
            yield Said(self._question.format(self._what), Tone.STRONG, classes="one-line")
            yield Said(self._week, Tone.DIM)
            yield self._rows
            yield self._lacking
            yield Hints(self.BINDINGS)

    def on_mount(self) -> None:
        """Show the people."""
        self._warn()
        self._rows.show_when_empty(
            Content("There is nobody yet: 4 shows the team, a adds a person.")
        )
        self._rows.styles.height = min(max(len(self._source.keys), 3), MOST_SHOWN)
        self._rows.fill(self._source)
        self._rows.focus()

    def action_switch(self) -> None:
        """Switch the person under the cursor on or off."""
        if self._rows.key is not None:
            id_ = int(self._rows.key.id)
            if self._is_one:
                self._source.chosen &= {id_}
                self._source.some.clear()
            self._source.chosen ^= {id_}
            self._source.some.discard(id_)
            self._rows.fill(self._source)
            self._warn()

    def _warn(self) -> None:
        self._lacking.say(self._source.warning(self._chosen), Tone.WATCH)

    @property
    def _chosen(self) -> tuple[int, ...]:
        people = (int(key.id) for key in self._source.keys)
        return tuple(id_ for id_ in people if id_ in self._source.chosen)

    def on_rows_opened(self) -> None:
        """A second click switches, as space does."""
        self.action_switch()

    def action_take(self) -> None:
        """Answer with those who are switched on."""
        self.dismiss(self._chosen)
