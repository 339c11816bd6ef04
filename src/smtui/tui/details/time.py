"""Everything about a time entry, and what the finished work of an activity teaches."""

from collections.abc import Sequence

from textual.content import Content

from smtui.language.dates import show_day, show_full
from smtui.language.durations import show_minutes
from smtui.language.time_entries import show_stretch
from smtui.planning.estimates import Lesson
from smtui.planning.facts.time import TimeEntryLine, Worked
from smtui.planning.plan import Plan
from smtui.tui.details.names import names_of
from smtui.tui.details.prose import Prose
from smtui.tui.widgets.cells import Tone, bar

BAR_CELLS = 10
MOST_WORKED = 12


def describe_entry(plan: Plan, entry: TimeEntryLine, lessons: Sequence[Lesson]) -> Content:
    """Return what was worked on when, by whom, and how its estimate stands."""
    prose = Prose().title(entry.title or entry.activity or "Time")
    prose.line("")
    prose.fact("Took", show_minutes(entry.minutes), Tone.STRONG)
    prose.fact("When", show_stretch(entry.from_time, entry.until_time))
    prose.fact("Day", show_full(entry.day_on))
    prose.fact("Who", names_of(plan, [entry.person_id or 0]) or "nobody")
    prose.fact("Activity", entry.activity)
    prose.fact("Note", entry.note)
    _estimate(prose, plan, entry)
    add_learned(prose, plan, entry.activity_id, lessons)
    return prose.content()


def _estimate(prose: Prose, plan: Plan, entry: TimeEntryLine) -> None:
    """Say how much of the estimate of the task or the post is spent."""
    task = plan.snapshot.tasks.get(entry.task_id or 0)
    thing = task or plan.snapshot.posts.get(entry.post_id or 0)
    # What is known of a series is its present occurrence, not the one of the entry.
    if thing is None or thing.estimate is None or (task is not None and task.rrule):
        return
    share = thing.logged / thing.estimate if thing.estimate else 1.0
    tone = Tone.WATCH if thing.logged > thing.estimate else Tone.FINE
    figure = f"{show_minutes(thing.logged)} of {show_minutes(thing.estimate)}"
    prose.labelled("Estimate", (f"{bar(share, BAR_CELLS)} ", tone), (figure, Tone.PLAIN))


def add_learned(
    prose: Prose, plan: Plan, activity_id: int | None, lessons: Sequence[Lesson]
) -> None:
    """Add what an activity usually takes, and how plans of it compare; nothing if unknown."""
    activity = plan.snapshot.activities.get(activity_id or 0)
    if activity is None or activity.median is None:
        return
    prose.heading("Learned", activity.name)
    prose.line(f"{show_minutes(activity.median)} is the median of {activity.count}")
    for lesson in lessons:
        if lesson.activity == activity.name:
            prose.line(f"{lesson.words}.", Tone.DIM if lesson.is_weak else Tone.PLAIN)


def describe_activity(
    plan: Plan, name: str, worked: Sequence[Worked], lessons: Sequence[Lesson]
) -> Content:
    """Return what an activity usually takes, and the latest finished work of it."""
    prose = Prose().title(name or "Without an activity")
    found = next((one for one in plan.snapshot.activities.values() if one.name == name), None)
    add_learned(prose, plan, found.id if found else None, lessons)
    own = [one for one in worked if one.kind == name][-MOST_WORKED:]
    if not own:
        prose.line("")
        prose.line(
            "Nothing of it was finished yet with an estimate and with time logged.", Tone.DIM
        )
        return prose.content()
    prose.heading("Planned → actual", f"the latest {len(own)}")
    longest = max(max(one.planned, one.actual) for one in own)
    for one in reversed(own):
        task = plan.snapshot.tasks.get(one.task_id)
        is_over = one.actual > one.planned
        prose.pieces(
            (f"{show_minutes(one.planned):>5} → {show_minutes(one.actual):<5} ", Tone.PLAIN),
            (f"{bar(one.actual / longest, BAR_CELLS)} ", Tone.WATCH if is_over else Tone.FINE),
            (f"{show_day(one.day_on, plan.today)} ", Tone.DIM),
            (task.title if task else "", Tone.DIM),
        )
    return prose.content()
