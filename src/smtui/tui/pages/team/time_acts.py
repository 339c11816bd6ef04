"""What the keys of the timesheet do with its entries."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from smtui.planning.facts.time import TimeEntryLine
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.actions.timing import LogTimeEntry


class ActsOnTime(ListPage):
    """Logs, changes, moves and deletes time entries, and writes the sheet into a file."""

    entries: Sequence[TimeEntryLine]
    monday: date

    @property
    def person_id(self) -> int | None:
        """Whose time is shown; None for everybody's."""
        raise NotImplementedError

    @property
    def day(self) -> date | None:
        """The day that is shown; None for a whole week."""
        raise NotImplementedError

    def entry_of(self, key: RowKey | None) -> TimeEntryLine | None:
        """Return the entry of a row."""
        raise NotImplementedError

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """The entries that keys act on; sums below them are no things."""
        return tuple(key for key in self.rows.chosen if key.kind == Kind.TIME_ENTRY)

    def _chosen_entries(self, verb: str) -> list[TimeEntryLine]:
        found = [entry for key in self.chosen if (entry := self.entry_of(key)) is not None]
        if not found:
            self.desk.say(f"Put the cursor on an entry to {verb}.", Tone.DIM)
        return found

    def action_add(self) -> None:
        """Log time in one line, on the day and of the person that are shown."""
        from smtui.tui.dialogs.logging import LoggingDialog

        today = self.plan.today
        day = self.day if self.day is not None and self.day <= today else None
        self.app.push_screen(LoggingDialog(self.desk, day or today, self.person_id))

    def action_log(self) -> None:
        """Log time, as ``a`` does: here there is nothing else to add."""
        self.action_add()

    def action_delete(self) -> None:
        """Delete the entries."""
        from smtui.actions.timing import DeleteTimeEntries

        if self._chosen_entries("delete it"):
            self.act({Kind.TIME_ENTRY: DeleteTimeEntries}, "delete")

    def action_duplicate(self) -> None:
        """Log the same again today, without its wall times."""
        found = self._chosen_entries("log it again")
        if found:
            self._do([_again(entry, self.plan.today) for entry in found], "Logged again")

    def action_move(self, days: int) -> None:
        """Move the entries to a day before or after."""
        step = timedelta(days=days)
        self._move({entry.id: entry.day_on + step for entry in self._chosen_entries("move it")})

    def action_move_to(self) -> None:
        """Ask for a day, then move the entries there."""
        from smtui.language.dates import show_full
        from smtui.language.spans import read_past_day
        from smtui.tui.dialogs.ask import Ask, AskDialog

        found = self._chosen_entries("move it")
        today, week_start = self.plan.today, self.plan.settings.week_start

        def move(day: date | None) -> None:
            if day is not None:
                self._move({entry.id: day for entry in found})

        ask = Ask("Which day was it?", lambda text: read_past_day(text, today, week_start),
                  show_full, "such as yesterday, fri, 27 nov")  # fmt: skip
        if found:
            self.app.push_screen(AskDialog(ask), move)

    def _move(self, days: dict[int, date]) -> None:
        from smtui.actions.timing import EditTimeEntry

        if days:
            moves = [EditTimeEntry(id_, {"day": day}) for id_, day in days.items()]
            self._do(moves, f"Moved {len(moves)} time entries")

    def _do(self, actions: "Sequence[Action]", sentence: str) -> None:
        """Do one action, or several as one."""
        from smtui.actions.together import Together

        one = actions[0] if len(actions) == 1 else Together(tuple(actions), sentence)
        if self.desk.do(one) is not None:
            self.acted()

    def action_timer(self) -> None:
        """Stop the timer, or start it on what the entry was about."""
        from smtui.actions import tasks

        if self.plan.snapshot.timer is not None:
            self.desk.do(tasks.StopTimer())
            return
        for entry in self._chosen_entries("go on with it")[:1]:
            if entry.task_id is None and entry.post_id is None:
                self.desk.say("The timer runs on a task or a post.", Tone.DIM)
            else:
                self.desk.do(tasks.StartTimer(entry.task_id, entry.post_id))

    def action_open(self) -> None:
        """Show everything about the row under the cursor."""
        from smtui.tui.dialogs.thing import ReadingDialog

        key = self.rows.key
        if key is not None:
            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))

    def action_write_out(self) -> None:
        """Write the entries of the week into a CSV file."""
        from smtui.exchange.time_csv import time_csv
        from smtui.tui.dialogs.writing_out import ask_file

        who = self.person_id
        own = [one for one in self.entries if who is None or (one.person_id or 0) == who]
        year, week, _ = self.monday.isocalendar()
        text = time_csv(own, self.plan.snapshot.people)
        count = "1 time entry" if len(own) == 1 else f"{len(own)} time entries"
        ask_file(self.desk, f"{count} as CSV", f"time-{year}-W{week:02d}.csv", text)


def _again(entry: TimeEntryLine, today: date) -> "LogTimeEntry":
    from smtui.actions.timing import LogTimeEntry

    return LogTimeEntry(
        minutes=entry.minutes,
        task_id=entry.task_id,
        post_id=entry.post_id,
        activity_id=entry.activity_id,
        person_id=entry.person_id,
        day=today,
        note=entry.note,
    )
