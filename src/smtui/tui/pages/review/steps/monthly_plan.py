"""The plan of the month: its days with what stands on them, and what is still lacking."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.publishing.patterns import Planned
from smtui.planning.reviews.gaps import Gaps, gaps_of
from smtui.planning.reviews.periods import days_in_words
from smtui.planning.words import counted
from smtui.tui.details.prose import Prose, toned
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.calendar.month import MonthView
from smtui.tui.pages.calendar.showing import Showing
from smtui.tui.pages.pipeline_acts import PIPELINE_KEYS, MovesPosts
from smtui.tui.pages.review.steps.planning_ahead import PlansAhead
from smtui.tui.widgets.cells import Cell, RowKey, Tone, shorten
from smtui.tui.widgets.month import DayMarks
from smtui.tui.widgets.month_layout import MOST_LINES

NAME_CELLS = 22
FREE = "+"
"""Marks a slot of the weekly pattern that no post takes."""


class MonthPlan(PlansAhead, MovesPosts, MonthView):
    """The month that is planned: a month above, the list of the chosen day below."""

    VIEW_NAME: ClassVar[str] = "month plan"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        *MonthView.COMMAND_IDS, "patterns", "slot.free", "repeat", "occasions", *PIPELINE_KEYS,
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("patterns", "add", "move.on", "repeat", "occasions")
    LABELS: ClassVar[Mapping[str, str]] = {"patterns": "From a pattern"}

    def __init__(self) -> None:
        """Start on no day; the first plan chooses the first day ahead in the month."""
        super().__init__()
        self._showing = Showing()
        self._gaps: MadeOf[Gaps] = MadeOf()

    @property
    def showing(self) -> Showing:
        """What this step shows; the calendar's own choice stays as it is."""
        return self._showing

    def show_plan(self, plan: Plan) -> None:
        """Show the month; at first from today on."""
        if self._showing.day == date.min:
            self._showing.day = min(max(self.ahead.first, plan.today), self.ahead.last)
        super().show_plan(plan)

    @property
    def gaps(self) -> Gaps:
        """What the month still lacks, told once for each plan."""
        plan = self.desk_plan
        return self._gaps.get(lambda: self._look_for_gaps(plan), plan)

    def _look_for_gaps(self, plan: Plan) -> Gaps:
        first, last = self.ahead.first, self.ahead.last
        posts = self.workspace.posts_between(first, last)
        return gaps_of(plan.snapshot, posts, first, last, plan.today)

    def _free_on(self, day: date) -> tuple[Planned, ...]:
        return tuple(one for one in self.gaps.free if one.day == day)

    def _marks(self, day: date) -> DayMarks:
        """What stands on a day, and the slots that are free on it."""
        marks = super()._marks(day)
        free = self._free_on(day)
        if not free:
            return marks
        lines = [Cell(f"{FREE} free {_slot_words(self.plan, one)}", Tone.DIM) for one in free]
        at = next((at for at, one in enumerate(marks.counts) if one.text[:1] not in "✦□"), None)
        counts = list(marks.counts)
        counts.insert(len(counts) if at is None else at, Cell(f"{FREE}{len(free)}", Tone.DIM))
        return DayMarks(
            counts,
            [*marks.lines, *lines][:MOST_LINES],
            marks.total + len(free),
        )

    def summarise(self, plan: Plan) -> Content:
        """Say what the month lacks; that it lacks nothing where that is so."""
        del plan
        gaps, name = self.gaps, self.ahead.name.split()[0]
        if not gaps.posts:
            return toned(f" {name} has no post yet", Tone.STRONG) + toned(
                " · Q makes a month from a weekly pattern, a adds one", Tone.WATCH
            )
        pieces = [toned(f" {name}: {counted(gaps.posts, 'post')}", Tone.STRONG)]
        if gaps.empty:
            weeks = ", ".join(days_in_words(one.first, one.last) for one in gaps.empty[:2])
            pieces.append(toned(f" · none on {weeks}", Tone.TROUBLE))
        if gaps.free:
            pieces.append(toned(f" · {counted(len(gaps.free), 'slot')} free (Q)", Tone.WATCH))
        for day, occasion in gaps.occasions[:1]:
            bare = f" · ✦ {day.day} {shorten(occasion, NAME_CELLS)} has none"
            pieces.append(toned(bare, Tone.WATCH))
        if gaps.unfinished:
            pieces.append(toned(f" · {gaps.unfinished} unfinished", Tone.DIM))
        if gaps.is_whole:
            pieces.append(toned(" · no gap", Tone.FINE))
        return Content("").join(pieces)

    def describe_day(self) -> Content:
        """The chosen day, with the slots that are free on it."""
        told, free = super().describe_day(), self._free_on(self.day)
        if not free:
            return told
        prose = Prose().add(told).heading("Free slots", f"of ‘{self.gaps.pattern}’")
        for one in free:
            prose.line(f"{FREE} {_slot_words(self.plan, one)}")
        return prose.line("a adds a post to the first, Q fills all", Tone.DIM).content()

    def add_context(self) -> dict[str, object]:
        """What is added goes out on the chosen day, in its first free slot if it has one."""
        for one in self._free_on(self.day)[:1]:
            slot = one.slot
            return {"publish_on": one.day, "publish_time": slot.at, "channels": one.channels,
                    "is_experiment": slot.is_experiment}  # fmt: skip
        return super().add_context()

    def ends_first(self) -> bool:
        """``esc`` goes from the list to the month first, and shows all that layers hide."""
        in_list = not self.picture.has_focus
        return in_list or not self.showing.is_usual or super().ends_first()

    def action_notes(self) -> None:
        """Write notes on a thing of the list; on the step while the month has the keys."""
        if self.picture.has_focus:
            self.action_note_step()
        else:
            super().action_notes()

    def go_to(self, key: RowKey) -> None:
        """Show the day of a thing and put the cursor on it, where it is in the month."""
        day = self._day_of(key)
        if day is None or self.ahead.has(day):
            super().go_to(key)


def _slot_words(plan: Plan, one: Planned) -> str:
    """A free slot in a few words: when, what and where."""
    slot = one.slot
    template = plan.snapshot.templates.get(slot.template_id or 0)
    what = slot.topic or slot.content_type or (template.name if template else "") or "a post"
    known = plan.snapshot.channels
    where = ", ".join(known[id_].name for id_ in one.channels if id_ in known)
    at = f"{slot.at:%H:%M}" if slot.at else ""
    return " · ".join(filter(None, (at, what, where)))
