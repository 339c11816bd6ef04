"""What every view of the calendar is: it shows what stands on days, as far as layers and filters
let it, and reads posts of any year where they are looked at.
"""

from datetime import date
from typing import ClassVar

from textual.content import Content

from smtui.planning.calendar import day_of
from smtui.planning.plan import Plan
from smtui.planning.publishing.occasions import ahead
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.acts import ActsOnDays
from smtui.tui.pages.calendar.facets import USUAL, in_words
from smtui.tui.pages.calendar.showing import Entries, Showing
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName

Span = tuple[date, date]

ACTS = (
    "add", "open", "tick", "skip", "log", "timer", "doing", "pause", "edit", "notes",
    "duplicate", "delete", "assign", "move.back", "move.on", "move.week_back", "move.week_on",
    "hour.back", "hour.on", "move.to", "estimate.more", "estimate.less", "why", "list.mark",
    "filter", "layers", "go.back",
)  # fmt: skip
"""The commands that all views have."""


class DatedView(ActsOnDays):
    """A view of days. ``span`` says which of them it looks at."""

    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST

    @property
    def showing(self) -> Showing:
        """What the views of this calendar share."""
        from smtui.tui.pages.calendar.page import CalendarPage

        for node in self.ancestors:
            if isinstance(node, CalendarPage):
                return node.showing
        raise LookupError("a view of the calendar stands outside of it")

    @property
    def day(self) -> date:
        """The chosen day, at first today."""
        return self.showing.day

    def span_of(self, plan: Plan) -> Span:
        """Return the first and the last day that are looked at."""
        raise NotImplementedError

    @property
    def plan(self) -> Plan:
        """The plan, with the posts of the days that are looked at."""
        return self.wider(super().plan)

    def wider(self, plan: Plan) -> Plan:
        """``plan`` with the posts of the days that are looked at."""
        return self.showing.plan_with(plan, self.desk.workspace, *self.span_of(plan))

    def entries(self, plan: Plan) -> Entries:
        """What stands on the days that are looked at."""
        return self.showing.entries(self.wider(plan), *self.span_of(plan))

    def show_plan(self, plan: Plan) -> None:
        """Show the slice of ``plan``; what was moved is followed to its new day."""
        showing, moved = self.showing, self.moved
        self.moved = None
        if showing.day == date.min:
            showing.day = plan.today
        day = day_of(self.wider(plan), Kind(moved.kind), int(moved.id)) if moved else None
        if day is not None and moved is not None:
            showing.day = day
            self.followed(plan, moved)
        self.fill(plan)
        super().show_plan(self.wider(plan))
        if moved is not None:
            self.rows.go_to(moved)

    def followed(self, plan: Plan, key: RowKey) -> None:
        """Called when what was moved is followed to its new day, before that is shown."""

    def fill(self, plan: Plan) -> None:
        """Show ``plan`` in what stands beside the list: nothing."""

    def told_of_showing(self, plan: Plan) -> Content:
        """What is left out or asked for, at the end of the summary; empty where all is shown."""
        words = in_words(self.showing.shown, plan.snapshot)
        return toned(f" · {words}", Tone.ACCENT) if words else Content("")

    def told_ahead(self, plan: Plan) -> Content:
        """The next occasion whose notice has begun."""
        for occasion, _, days in ahead(plan.snapshot.occasions.values(), plan.today)[:1]:
            when = "today" if not days else "tomorrow" if days == 1 else f"in {days} days"
            return toned(f" · ✦ {when}: {occasion.name}", Tone.DIM)
        return Content("")

    def describe(self, key: RowKey) -> Content:
        """Return the details of what the cursor is on."""
        if key.kind == Kind.OCCASION:
            from smtui.tui.details.occasion import describe_occasion

            return describe_occasion(self.plan, int(key.id))
        from smtui.tui.details.thing import describe_thing

        return describe_thing(self.plan, key, self.desk.workspace)

    def go_to(self, key: RowKey) -> None:
        """Choose the day of a thing, and put the cursor on it; layers and filters that hide it
        are ended.
        """
        day = self._day_of(key)
        if day is not None and day != self.day:
            self.showing.day = day
        if day is not None:
            self.followed(self.plan, key)
        self.show_plan(self.desk_plan)
        if day is not None and key not in self.rows.source.keys and not self.showing.is_usual:
            self.showing.shown = USUAL
            self.show_plan(self.desk_plan)
        super().go_to(key)

    @property
    def desk_plan(self) -> Plan:
        """The plan of the desk."""
        return super().plan

    def _day_of(self, key: RowKey) -> date | None:
        kind, id_ = Kind(key.kind), int(key.id)
        day = day_of(self.plan, kind, id_)
        if day is None and kind is Kind.POST and self.desk.workspace is not None:
            # A post of a year that the plan does not carry.
            stored = self.desk.workspace.fields(kind, id_).get("publish_on")
            return date.fromisoformat(str(stored)) if stored else None
        return day

    def action_go_today(self) -> None:
        """Choose today."""
        self.choose(self.plan.today)

    def choose(self, day: date) -> None:
        """Choose a day, and show what stands there."""
        if day != self.day:
            self.showing.day = day
            self.rows.clear_marks()
            self.show_plan(self.desk_plan)
            self.rows.action_first()

    def action_layers(self) -> None:
        """Switch layers and filters."""
        from smtui.tui.dialogs.layers import LayersDialog

        self.app.push_screen(LayersDialog(self.desk, self.showing, self.show_again))

    def show_again(self) -> None:
        """Show the same plan with other layers or filters."""
        self.show_plan(self.desk_plan)

    def action_back(self) -> None:
        """Forget the marks, the filter line, or layers and filters; then go back to the picture."""
        if not (self.rows.marks or self.words or self.showing.is_usual):
            self.showing.shown = USUAL
            self.show_again()
            self.desk.say("Everything is shown again.", Tone.DIM)
        super().action_back()

    def action_focus_next(self) -> None:
        """Move between the picture, the list and the details."""
        self.screen.focus_next()
