"""One weekly pattern: its posts by weekday and time, added, edited, moved and deleted."""

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.patterns import AddPatternSlot, DeletePatternSlots, EditPatternSlot
from smtui.language.durations import show_minutes
from smtui.planning.facts.patterns import PatternFact, PatternSlotFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.patterns import channels_of
from smtui.tui.details.names import first_names, minutes_or_dash
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import STYLES, Dialog
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.forms.pattern_slot import DAYS, slot_form
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.patterns import channel_words, week_minutes
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


class SlotRows:
    """The slots of a pattern; of a weekday only the first one names it."""

    columns = (
        Column("Day", 3), Column("At", 5, right=True), Column("Post", 0),
        Column("Type", 11, from_width=62), Column("Channel", 12), Column("Who", 8),
        Column("Time", 5, right=True), Column("For", 18, from_width=84),
    )  # fmt: skip

    def __init__(self, plan: Plan, pattern: PatternFact | None) -> None:
        """List the slots of ``pattern``."""
        self._plan = plan
        self.slots = {slot.id: slot for slot in pattern.slots} if pattern else {}
        self.keys = [RowKey(Kind.PATTERN_SLOT, id_) for id_ in self.slots]
        self._first_of_day = {slot.weekday: id_ for id_, slot in reversed(self.slots.items())}

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a slot; what comes from its template is dim."""
        slot, snapshot = self.slots[int(key.id)], self._plan.snapshot
        template = snapshot.templates.get(slot.template_id or 0)
        ids = channels_of(slot, snapshot.templates)
        names = ", ".join(snapshot.channels[id_].name for id_ in ids if id_ in snapshot.channels)
        topic = slot.topic or (template.topic or template.name if template else "")
        kind = slot.content_type or (template.content_type if template else "")
        estimate = slot.estimate or (template.estimate if template else None)
        aim = snapshot.tactics.get(slot.tactic_id or 0) or snapshot.goals.get(slot.goal_id or 0)
        mark = "⚗ " if slot.is_experiment else ""
        return (
            Cell(DAYS[slot.weekday] if self._first_of_day[slot.weekday] == slot.id else "",
                 Tone.ACCENT),
            Cell(f"{slot.at:%H:%M}" if slot.at else "–", Tone.PLAIN if slot.at else Tone.WATCH),
            Cell(mark + (topic or kind or "a post"), Tone.PLAIN if slot.topic else Tone.DIM),
            Cell(kind, Tone.PLAIN if slot.content_type else Tone.DIM),
            Cell(names or "no channel", Tone.PLAIN if names else Tone.WATCH),
            Cell(first_names(self._plan, [slot.owner_id or 0]) or "nobody",
                 Tone.PLAIN if slot.owner_id else Tone.DIM),
            Cell(minutes_or_dash(estimate), Tone.DIM),
            Cell(aim.title if aim else "", Tone.DIM),
        )  # fmt: skip


class PatternDialog(ListDialog):
    """Lists the slots of a pattern and changes them."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "adds"),
        Binding("e,enter", "edit", "edits"),
        Binding("y", "copy", "copies"),
        Binding("less_than_sign", "move(-1)", "another day", key_display="< >"),
        Binding("greater_than_sign", "move(1)", "", show=False),
        Binding("d,delete", "delete", "deletes"),
        Binding("Q", "plan_month", "plans a month"),
    ]
    EMPTY: ClassVar[str] = (
        "A week without posts yet.\na  adds one: weekday, time, topic, type, channel, who makes it"
    )

    def __init__(self, desk: "DeskScreen", pattern_id: int) -> None:
        """Show a pattern."""
        super().__init__(desk)
        self._pattern_id = pattern_id
        self.was_planned = False

    @property
    def _pattern(self) -> PatternFact | None:
        return self.plan.snapshot.patterns.get(self._pattern_id)

    def head(self) -> Content:
        """What a week of it has."""
        pattern = self._pattern
        if pattern is None:
            return Content("This pattern is gone.")
        count = len(pattern.slots)
        posts = "1 post" if count == 1 else f"{count} posts"
        making = show_minutes(week_minutes(self.plan, pattern))
        words = channel_words(self.plan, pattern)
        return (
            Prose()
            .pieces((pattern.name, Tone.STRONG), (f" · {posts} a week, {making} of making",
                                                  Tone.DIM))
            .line(words, Tone.DIM)
            .content()
        )  # fmt: skip

    def source(self) -> SlotRows:
        """The slots of the pattern."""
        return SlotRows(self.plan, self._pattern)

    def _slot(self) -> PatternSlotFact | None:
        source, key = self.rows.source, self.rows.key
        return source.slots.get(int(key.id)) if isinstance(source, SlotRows) and key else None

    def _show_form(self, slot: PatternSlotFact | None, weekday: int) -> None:
        pattern = self._pattern
        form = slot_form(self.desk, pattern, slot, weekday) if pattern else None
        if form is None:
            return
        known = set(self.rows.source.keys)

        def answered(_: None) -> None:
            # What was added is what one goes on with: copies, moves, edits.
            for key in set(self.rows.source.keys) - known:
                self.rows.go_to(key)

        self.app.push_screen(FormDialog(self.desk, form), answered)

    def action_add(self) -> None:
        """Add a slot, on the weekday under the cursor at first."""
        slot = self._slot()
        self._show_form(None, slot.weekday if slot else 0)

    def action_edit(self) -> None:
        """Edit the slot under the cursor."""
        slot = self._slot()
        if slot is not None:
            self._show_form(slot, slot.weekday)

    def on_rows_opened(self) -> None:
        """A second click edits."""
        self.action_edit()

    def action_copy(self) -> None:
        """Copy the slot under the cursor to the next day."""
        slot = self._slot()
        if slot is None:
            return
        taken = {field.name for field in fields(AddPatternSlot)}
        given = {own.name: getattr(slot, own.name) for own in fields(slot) if own.name in taken}
        given |= {"weekday": (slot.weekday + 1) % 7, "channel": slot.channel_id}
        done = self.do(AddPatternSlot(**given))
        if done is not None and done.id is not None:
            self.rows.go_to(RowKey(Kind.PATTERN_SLOT, done.id))

    def action_move(self, days: int) -> None:
        """Move the slot under the cursor to another weekday."""
        slot = self._slot()
        if slot is not None:
            self.do(EditPatternSlot(slot.id, {"weekday": (slot.weekday + days) % 7}))

    def action_delete(self) -> None:
        """Delete the slot under the cursor."""
        slot = self._slot()
        if slot is not None:
            self.do(DeletePatternSlots((slot.id,)))

    def action_plan_month(self) -> None:
        """Plan a month from it."""
        from smtui.tui.dialogs.planning_month import PlanMonthDialog

        if self._pattern is not None and self._pattern.slots:
            planning = PlanMonthDialog(self.desk, self._pattern_id)

            def planned(_: None) -> None:
                self.was_planned = planning.was_planned
                if self.was_planned:
                    self.dismiss()

            self.app.push_screen(planning, planned)
