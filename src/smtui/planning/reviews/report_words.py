"""The summary of a report: three plain sentences made from its figures, fit to be sent on."""

from collections.abc import Sequence

from smtui.planning.reviews.periods import days_in_words
from smtui.planning.reviews.report_parts import GoalLine, KpiLine, NextPeriod, Report
from smtui.planning.words import MONTHS, counted, minutes_in_words
from smtui.vocabulary import Direction, PaceWord, SessionCadence, TacticStatus

LONGEST_TITLE = 60
"""Titles are cut to so many characters in a sentence; the parts below have them whole."""

_WORST_FIRST = (
    PaceWord.MISSED,
    PaceWord.BEHIND,
    PaceWord.AT_RISK,
    PaceWord.STALE,
    PaceWord.NO_DATA,
    PaceWord.TOO_EARLY,
    PaceWord.ON_TRACK,
    PaceWord.AHEAD,
    PaceWord.MET,
)
_TROUBLE = frozenset({PaceWord.MISSED, PaceWord.BEHIND, PaceWord.AT_RISK})
_UNTOLD = frozenset({PaceWord.STALE, PaceWord.NO_DATA, PaceWord.TOO_EARLY})
_GROUPS = (
    (frozenset(PaceWord) - _TROUBLE - _UNTOLD, "are on track or better"),
    (_TROUBLE, "are at risk or behind"),
    (_UNTOLD, "cannot be judged"),
)
_SAID = {
    PaceWord.NO_DATA: ("has no data yet", "have no data yet"),
    PaceWord.STALE: ("was not measured lately", "were not measured lately"),
    PaceWord.TOO_EARLY: ("has only begun", "have only begun"),
    PaceWord.MISSED: ("was missed", "were missed"),
}


def summary_of(report: Report) -> tuple[str, str, str]:
    """Three sentences: what was done, how the goals stand, and what did best and comes next."""
    return _done(report), _goals(report.goals), _best_and_next(report)


def amount_in_words(value: float, unit: str = "") -> str:
    """A value with its thousands divided and at most two decimals: 12,400, 3.5 %."""
    number = f"{abs(value):,.2f}".rstrip("0").rstrip(".")
    sign = "−" if value < 0 and number != "0" else ""
    return f"{sign}{number} {unit}".rstrip()


def listed(parts: Sequence[str]) -> str:
    """Parts of a sentence after each other: a, b and c."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _done(report: Report) -> str:
    parts = []
    if report.times_done:
        verb = "was" if report.times_done == 1 else "were"
        parts.append(f"{counted(report.times_done, 'task')} {verb} done")
    finished = sum(one.status == TacticStatus.DONE for one in report.closed)
    if finished:
        verb = "was" if finished == 1 else "were"
        parts.append(f"{counted(finished, 'tactic')} {verb} finished")
    kept = report.publishing
    if kept.due and kept.published == kept.due:
        all_of = "the one planned post" if kept.due == 1 else f"all {kept.due:,} planned posts"
        parts.append(f"{all_of} went out")
    elif kept.due:
        parts.append(f"{kept.published:,} of {counted(kept.due, 'planned post')} went out")
    if report.logged:
        parts.append(f"{minutes_in_words(report.logged)} of work were logged")
    done = listed(parts) if parts else _nothing(report)
    if report.day < report.period.first:
        return f"{_when(report)}, which has not begun, {done}."
    return f"{_when(report)}{' so far' if report.is_running else ''}, {done}."


def _when(report: Report) -> str:
    period = report.period
    if period.cadence == SessionCadence.WEEKLY:
        days = days_in_words(period.first, period.last)
        year = "" if str(period.last.year) in days else f" {period.last.year}"
        return f"In the week of {days}{year}"
    if period.cadence == SessionCadence.MONTHLY:
        return f"In {period.name}"
    first, last = MONTHS[period.first.month - 1], MONTHS[period.last.month - 1]
    return f"In {period.name} ({first} to {last})"


def _nothing(report: Report) -> str:
    count = report.publishing.to_come
    if count:
        verb = "is" if count == 1 else "are"
        return f"nothing was done yet and {counted(count, 'post')} {verb} still to go out"
    if report.day < report.period.first:
        return "no post is planned yet"
    return "no task was done, no post was planned and no time was logged"


def _goals(goals: Sequence[GoalLine]) -> str:
    if not goals:
        return "No social goal was running, so there is no pace to tell."
    if len(goals) == 1:
        return f"The goal {quoted(goals[0].title)} {_state(goals[0].word, 1)}{_lead(goals[0])}."
    told = _told(goals)
    worst = min(goals, key=_need)
    if worst.word in _TROUBLE:
        return f"{told}; {quoted(worst.title)} needs attention most{_lead(worst)}."
    best = max(goals, key=lambda goal: goal.progress or 0.0)
    if best.progress is not None and best.progress > 0 and best.lead_line is not None:
        return f"{told}; {quoted(best.title)} has come furthest{_lead(best)}."
    return f"{told}."


def _told(goals: Sequence[GoalLine]) -> str:
    """How many goals stand well, how many do not, and of how many it cannot be told."""
    groups = [[goal.word for goal in goals if goal.word in group] for group, _ in _GROUPS]
    states = [
        f"{len(words)} {_state(words[0], len(words)) if len(set(words)) == 1 else said}"
        for words, (_, said) in zip(groups, _GROUPS, strict=True)
        if words
    ]
    if len(states) == 1:
        every = "Both goals" if len(goals) == 2 else f"All {len(goals):,} goals"
        return f"{every} {states[0].split(' ', 1)[1]}"
    return f"Of {len(goals):,} goals {listed(states)}"


def _state(word: PaceWord, count: int) -> str:
    if word in _SAID:
        return _SAID[word][count > 1]
    return f"{'is' if count == 1 else 'are'} {word}"


def _need(goal: GoalLine) -> tuple[int, float]:
    ratio = goal.ratio if goal.ratio is not None else float("inf")
    return _WORST_FIRST.index(goal.word), ratio


def _lead(goal: GoalLine) -> str:
    """Such as ": Followers stands at 1,250 of 2,000, up 120"; "" before it was measured."""
    kpi = goal.lead_line
    if kpi is None or kpi.now is None:
        return ""
    return f": {quoted(kpi.name)} stands at {_of_target(kpi, kpi.now)}{_change(kpi)}"


def _of_target(kpi: KpiLine, now: float) -> str:
    """Such as 1,250 of 2,000 people; where less is better 40 minutes of at most 30."""
    if kpi.target is None:
        return amount_in_words(now, kpi.unit)
    if kpi.direction == Direction.DOWN:
        most = amount_in_words(kpi.target)
        return f"{amount_in_words(now, kpi.unit)} where {most} is the most that it should be"
    return f"{amount_in_words(now)} of {amount_in_words(kpi.target, kpi.unit)}"


def _change(kpi: KpiLine) -> str:
    if kpi.change is None:
        return f", {'measured for the first time' if kpi.measured else 'not measured in this time'}"
    if not kpi.change:
        return ", unchanged"
    return f", {'up' if kpi.change > 0 else 'down'} {amount_in_words(abs(kpi.change))}"


def _best_and_next(report: Report) -> str:
    best = _best(report)
    coming = _coming(report.next) if report.next is not None else ""
    sentence = " and ".join(part for part in (best, coming) if part)
    if not sentence:
        sentence = _most_time(report) or "no post went out, so there are no results to tell"
    return f"{sentence[0].upper()}{sentence[1:]}."


def _best(report: Report) -> str:
    rated = report.results.rated
    if rated:
        rate = f"{rated[0].figures.rate:.1f} % engagement"
        if len(rated) == 1:
            return f"{quoted(rated[0].topic)} reached {rate}"
        return f"{quoted(rated[0].topic)} did best of {len(rated)} measured posts ({rate})"
    if report.publishing.published:
        return "the results of its posts are not measured yet"
    return ""


def _coming(after: NextPeriod) -> str:
    counts = (
        (len(after.posts), "post"),
        (len(after.deadlines), "deadline"),
        (len({tactic.id for tactic in after.tactics}), "tactic to finish"),
        (len(after.occasions), "occasion"),
    )
    many = {"tactic to finish": "tactics to finish"}
    parts = [counted(count, one, many.get(one, "")) for count, one in counts if count]
    name = after.period.name
    if not parts:
        if after.has_begun:
            return f"nothing more has a date in {name}"
        return f"nothing has a date in {name} yet"
    return f"{name} {'still ' if after.has_begun else ''}brings {listed(parts)}"


def _most_time(report: Report) -> str:
    line = next((line for line in report.time if line.minutes and line.activity), None)
    if line is None:
        return ""
    return f"most time went into {shortened(line.activity)} ({minutes_in_words(line.minutes)})"


def quoted(title: str) -> str:
    """A title in quotation marks, shortened where it is long."""
    return f"‘{shortened(title)}’"


def shortened(title: str) -> str:
    """A title of one line, cut where it is long."""
    line = " ".join(title.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"
