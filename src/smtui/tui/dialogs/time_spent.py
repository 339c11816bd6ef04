"""Asking how long a task or a post took, or from when to when, today or on a day gone by."""

from datetime import date
from typing import TYPE_CHECKING

from smtui.actions.tasks import LogMinutes
from smtui.language.names import names_of
from smtui.language.time_entries import TimeSaid, read_time_said, show_time_said
from smtui.tui.details.names import named
from smtui.tui.details.names import names_of as people_names
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.widgets.cells import RowKey
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

HINT = "25m, 1h30, 9:10-9:40, yesterday 25m; a note may follow"


def ask_time_spent(desk: "DeskScreen", key: RowKey) -> None:
    """Ask for the time that went into the task or the post of ``key``, then log it."""
    workspace = desk.workspace
    if workspace is None:
        return
    plan = workspace.plan
    today, names = plan.today, names_of(plan.snapshot)

    def read(text: str) -> TimeSaid:
        now = workspace.now().astimezone().time()
        said = read_time_said(text, today, now, plan.settings.week_start)
        if said.who:
            names.person(said.who)
        return said

    def log(said: TimeSaid | None) -> None:
        if said is not None:
            person = names.person(said.who)[1] if said.who else None
            desk.do(_logging(key, said, person))

    ask = Ask(
        f"How long did {named(plan, (key,))} take?",
        read,
        lambda said: _in_words(plan, said, today),
        HINT,
    )
    desk.app.push_screen(AskDialog(ask), log)


def _logging(key: RowKey, said: TimeSaid, person_id: int | None) -> LogMinutes:
    is_task = key.kind == Kind.TASK
    return LogMinutes(
        int(key.id) if is_task else None,
        said.minutes,
        said.day,
        note_of(said),
        post_id=None if is_task else int(key.id),
        from_time=said.begin,
        until_time=said.end,
        person_id=person_id,
    )


def note_of(said: TimeSaid) -> str:
    """The note: where it is known what was worked on, the words are one too."""
    return "; ".join(part for part in (said.words, said.note) if part)


def _in_words(plan: "Plan", said: TimeSaid, today: date) -> str:
    who = names_of(plan.snapshot).person(said.who)[1] if said.who else None
    parts = [show_time_said(said, today), people_names(plan, [who]) if who else "", note_of(said)]
    return " · ".join(part for part in parts if part)
