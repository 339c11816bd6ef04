"""The draft of a week as rows: what is put on which day, with its load, then what is left out."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan, Utilisation
from smtui.planning.reviews.week_draft import LeftOut, Placement, WeekDraft
from smtui.planning.reviews.week_room import with_placed
from smtui.planning.workload import utilisation_of
from smtui.tui.details.figures import load_percent
from smtui.tui.details.names import first_names
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, LoadBand

PLACED, LEFT_OUT = "placed", "left out"
COLUMNS = (
    Column("", 1), Column("What", 0), Column("Who", 11, from_width=60),
    Column("Time", 6, right=True), Column("Why", 0, from_width=88),
)  # fmt: skip

Taken = tuple[Kind, int]
"""A thing by its kind and id."""


def day_name(day: date) -> str:
    """A day of the week that is planned: Mon 23 Nov."""
    return show_full(day).rsplit(" ", 1)[0]


def words_of_others(titles: Sequence[str], *, is_left: bool) -> str:
    """What is left, or taken again, together with a task that it waits for, or that waits for it;
    "" for nothing.
    """
    if not titles:
        return ""
    what = f"‘{titles[0]}’" if len(titles) == 1 else f"{len(titles)} tasks"
    if is_left:
        verb, waits = ("is", "it waits") if len(titles) == 1 else ("are", "they wait")
        return f"{what} {verb} left too: {waits} for this."
    verb = "comes" if len(titles) == 1 else "come"
    return f"{what} {verb} too: this waits for {'it' if len(titles) == 1 else 'them'}."


class DraftRows:
    """The placements of ``draft`` under their days; those in ``refused`` are not taken. Each day
    tells how full it is now and how full it will be with what is taken.
    """

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, draft: WeekDraft, refused: Collection[Taken]) -> None:
        """List ``draft``, which was made of ``plan``."""
        self._plan, self.draft = plan, draft
        self.taken = tuple(
            one for one in draft.placements if (one.kind, one.id) not in refused
        )  # fmt: skip
        self.after = with_placed(plan, ((one.kind, one.id, one.day) for one in self.taken))
        self._is_taken = set(self.taken)
        self.keys: list[RowKey] = []
        self._headings: dict[RowKey, Heading] = {}
        due = [place for place, one in enumerate(draft.left_out) if one.is_due]
        rest = [place for place, one in enumerate(draft.left_out) if not one.is_due]
        self._add_left_out("Due in the week, and left out", due)
        for day in self._days():
            self._add_day(day)
        self._add_left_out("Left out", rest)
        self._add_waiting()

    def _days(self) -> list[date]:
        """The days that are not past and on which somebody works or something is put."""
        first = max(self.draft.period.first, self._plan.today)
        count = (self.draft.period.last - first).days + 1
        days = [first + timedelta(days=step) for step in range(count)]
        return [day for day in days if self.draft.on(day) or self.load(self._plan, day).capacity]

    def load(self, plan: Plan, first: date, last: date | None = None) -> Utilisation:
        """How full a day (or several) is in ``plan`` for those whose week is proposed."""
        owners = self.draft.options.owner_ids
        workload, last = plan.workload, last or first
        if owners is None:
            return workload.total(first, last)
        loads = [workload.utilisation(id_, first, last) for id_ in owners]
        return utilisation_of(sum(one.planned for one in loads), sum(one.capacity for one in loads))

    def _add_day(self, day: date) -> None:
        before, after = self.load(self._plan, day), self.load(self.after, day)
        figures = show_minutes(after.planned)
        if before.planned != after.planned:
            figures = f"{show_minutes(before.planned)} → {figures}"
        aside = f"{figures} of {show_minutes(after.capacity)} · {load_percent(after)}"
        over = self._overloaded(day)
        heading = RowKey("heading", day.isoformat())
        self._headings[heading] = Heading(day_name(day), aside + over)
        self.keys.append(heading)
        for place, one in enumerate(self.draft.placements):
            if one.day == day:
                self.keys.append(RowKey(PLACED, place))

    def _overloaded(self, day: date) -> str:
        """Who has too much on the day afterwards, and whether the draft alone is not at fault."""
        workload = self.after.workload
        over = [
            id_
            for id_ in self.draft.options.owner_ids or self._plan.snapshot.people
            if workload.day(id_, day).band is LoadBand.OVERLOADED
        ]
        if not over:
            return ""
        left = all(self._is_over_by_left_out(id_, day) for id_ in over)
        return f" · too much{' with what is left out' if left else ''}: " + first_names(
            self._plan, over
        )

    def _is_over_by_left_out(self, person_id: int, day: date) -> bool:
        """Whether the day is too full only since what has no place in the draft weighs on it; of
        the whole draft alone that is known.
        """
        if len(self.taken) < len(self.draft.placements):
            return False
        load = self.draft.load(person_id, day)
        planned = self.after.workload.day(person_id, day).planned
        return load is not None and load.left_out > 0 and planned - load.left_out <= load.capacity

    def _add_left_out(self, title: str, places: Sequence[int]) -> None:
        """List what is left out, by its places in the draft."""
        if places:
            heading = RowKey("heading", title)
            minutes = sum(self.draft.left_out[place].minutes for place in places)
            self._headings[heading] = Heading(title, f"{len(places)} · {show_minutes(minutes)}")
            self.keys += [heading, *(RowKey(LEFT_OUT, place) for place in places)]

    def _add_waiting(self) -> None:
        """Tell of what has no date of the week and found no room in it."""
        if self.draft.waiting:
            heading = RowKey("heading", "waiting")
            waiting = show_minutes(self.draft.waiting_minutes)
            tasks = "task waits" if self.draft.waiting == 1 else "tasks wait"
            said = f"{self.draft.waiting} more {tasks} for room · {waiting}"
            self._headings[heading] = Heading(said)
            self.keys.append(heading)

    def with_it(self, one: Placement) -> tuple[Placement, ...]:
        """What is left together with ``one``, as it stands behind it; of one that is not taken,
        what is taken together with it, as it stands before it. Itself is the first of them.
        """
        tasks = {each.id: each for each in self.draft.placements if each.kind is Kind.TASK}
        found = {(one.kind, one.id): one}
        reached = [one]
        while reached:
            at = reached.pop()
            near: Iterable[Placement] = ()
            if at.kind is Kind.TASK and one in self._is_taken:
                near = (each for each in tasks.values() if at.id in each.blockers)
            elif at.kind is Kind.TASK:
                near = (tasks[id_] for id_ in at.blockers if id_ in tasks)
            new = [each for each in near if (each.kind, each.id) not in found]
            found.update(((each.kind, each.id), each) for each in new)
            reached += new
        return tuple(found.values())

    def placement(self, key: RowKey | None) -> Placement | None:
        """The placement of a row."""
        return self.draft.placements[int(key.id)] if key and key.kind == PLACED else None

    def left_out(self, key: RowKey | None) -> LeftOut | None:
        """What is left out, of a row."""
        return self.draft.left_out[int(key.id)] if key and key.kind == LEFT_OUT else None

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a line, or a heading."""
        if not key.is_thing:
            return self._headings[key]
        left = self.left_out(key)
        if left is not None:
            return self._left_cells(left)
        one = self.draft.placements[int(key.id)]
        is_taken = one in self._is_taken
        plain = Tone.PLAIN if is_taken else Tone.DIM
        return (
            Cell("☑" if is_taken else "☐", Tone.ACCENT if is_taken else Tone.DIM),
            Cell(one.title, plain),
            Cell(first_names(self._plan, one.people) or "nobody", Tone.DIM),
            Cell(show_minutes(one.minutes), plain),
            Cell(one.reason, Tone.DIM),
        )

    def _left_cells(self, one: LeftOut) -> Sequence[Cell]:
        tone = Tone.TROUBLE if one.is_due else Tone.WATCH
        due = f"due {show_day(one.due, self._plan.today)}" if one.due else ""
        return (
            Cell("!" if one.is_due else "·", tone),
            Cell(one.title, tone if one.is_due else Tone.PLAIN),
            Cell(due, tone),
            Cell(show_minutes(one.minutes), Tone.DIM),
            Cell(one.reason, tone),
        )
