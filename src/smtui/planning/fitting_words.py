"""What *make it fit* proposes, in words that a person understands."""

from datetime import date, timedelta

from smtui.planning.least_harm import Trial
from smtui.planning.plan import Plan
from smtui.planning.room import Piece, Room
from smtui.planning.skills import level_of
from smtui.planning.words import (
    day_in_words,
    minutes_in_words,
    money_in_words,
    number_in_words,
)
from smtui.planning.workload import Utilisation
from smtui.vocabulary import Employment


def week_in_words(monday: date) -> str:
    """An ISO week: W48."""
    return f"W{monday.isocalendar().week:02}"


def percent_in_words(percent: int | None) -> str:
    """A percentage with its sign; None is work without capacity."""
    return "no hours" if percent is None else f"{percent} %"


def move_words(plan: Plan, trial: Trial, before: Room, after: Room) -> str:
    """One move in words: what happens, why it does no harm, and whose week it fills."""
    minutes = minutes_in_words(trial.freed)
    if trial.freed < trial.candidate.whole:
        minutes += f" of {minutes_in_words(trial.candidate.whole)}"
    title = f"‘{trial.candidate.title}’"
    if trial.kind == "drop":
        return f"Drop {title} ({minutes}): {_sink(plan, trial)}"
    if trial.kind == "give":
        assert trial.to_person is not None
        words = f"Give {title} ({minutes}) to {_taker(plan, trial, trial.to_person)}"
        if trial.to_day is not None:
            words += f", on {day_in_words(_day(plan, trial.to_day), plan.today)}"
        return f"{words} · {_filled(plan, trial, before, after)}"
    assert trial.to_day is not None
    day = day_in_words(_day(plan, trial.to_day), plan.today)
    verb = f"Put {title} ({minutes}) on {day}" if _is_planned(trial) else (
        f"Begin {title} ({minutes}) on {day}"
    )  # fmt: skip
    slack = trial.candidate.slack
    kept = f", still in time: {slack.words}" if slack is not None and slack.words else ""
    if trial.candidate.is_free_of_dates:
        kept = ", it has no due date"
    return f"{verb}{kept} · {_filled(plan, trial, before, after)}"


def _is_planned(trial: Trial) -> bool:
    return dict(trial.changes).get("planned_on") is not None


def _day(plan: Plan, number: int) -> date:
    return plan.today + timedelta(days=number)


def _sink(plan: Plan, trial: Trial) -> str:
    tactic = trial.candidate.fact.tactic_id
    assert tactic is not None
    view = plan.tactics[tactic]
    return (
        f"its tactic ‘{plan.snapshot.tactics[tactic].title}’ is a time sink"
        f" (value {number_in_words(view.value)}, complexity {number_in_words(view.complexity)})"
    )


def _taker(plan: Plan, trial: Trial, person_id: int) -> str:
    """Who gets it, what they can do and what it costs: Hailey (content marketing 4, 20 €)."""
    person = plan.snapshot.people[person_id]
    skill = trial.candidate.skill_id
    facts = []
    if skill is not None and skill in plan.snapshot.skills:
        facts.append(f"{plan.snapshot.skills[skill].name} {level_of(person, skill)}")
    if person.employment != Employment.IN_HOUSE:
        facts.append(str(person.employment))
        if person.cost_per_hour is not None:
            cost = trial.freed / 60 * person.cost_per_hour
            facts.append(money_in_words(cost, plan.settings.currency))
    return f"{person.name} ({', '.join(facts)})" if facts else person.name


def _filled(plan: Plan, trial: Trial, before: Room, after: Room) -> str:
    """The week that gets most of it, and how full that becomes: Ana W49 62 → 75 %."""
    new = trial.new
    assert new is not None
    person = trial.to_person if trial.to_person is not None else new.parts[0][0]
    week = _fullest(after, new, person)
    monday = plan.today + timedelta(days=7 * week - plan.today.weekday())
    was, now = before.week(person, week), after.week(person, week)
    name = plan.snapshot.people[person].name
    return f"{name} {week_in_words(monday)} {_change(was, now)}"


def _fullest(room: Room, piece: Piece, person: int) -> int:
    last = min(piece.last, room.days - 1)
    weeks = range(room.week_of(min(piece.first, last)), room.week_of(last) + 1)
    return max(weeks, key=lambda week: room.in_week(piece, person, week))


def _change(was: Utilisation, now: Utilisation) -> str:
    if was.percent is None or now.percent is None:
        return f"{minutes_in_words(was.planned)} → {minutes_in_words(now.planned)}"
    return f"{was.percent} → {now.percent} %"
