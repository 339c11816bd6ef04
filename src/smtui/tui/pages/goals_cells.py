"""The cells of Goals: numbers, progress, days left, and what a goal is in want of."""

from collections.abc import Sequence

from smtui.language.numbers import compact
from smtui.planning.facts.goals import GoalFact, KpiFact
from smtui.planning.plan import KpiPace, Plan
from smtui.planning.smart import smart_letters
from smtui.tui.details.names import PACE
from smtui.tui.widgets.cells import Cell, Tone, bar
from smtui.vocabulary import GoalStatus, PaceWord

UNALIGNED, STARVING, UNFINISHED = "unaligned", "starving", "unfinished"
"""The marks of a goal: it serves nothing; it has no work soon; letters of SMART miss. The filter
takes them like any word of its title.
"""

WORST_FIRST = (
    PaceWord.MISSED, PaceWord.BEHIND, PaceWord.AT_RISK, PaceWord.STALE, PaceWord.NO_DATA,
    PaceWord.TOO_EARLY, PaceWord.ON_TRACK, PaceWord.AHEAD, PaceWord.MET,
)  # fmt: skip
BAR_CELLS = 6
TREND_CELLS = 6
BLANK = Cell("")


def marks_of(plan: Plan, goal: GoalFact) -> tuple[str, ...]:
    """Return what an active goal is in want of, the worst first."""
    if goal.status != GoalStatus.ACTIVE:
        return ()
    pace = plan.goals[goal.id]
    letters = smart_letters(goal, plan.snapshot.kpis.values())
    is_whole = all(letter.is_met for letter in letters)
    marks = (
        (pace.unaligned, UNALIGNED),
        (pace.starving, STARVING),
        (not is_whole, UNFINISHED),
    )
    return tuple(mark for is_so, mark in marks if is_so)


def worst_of(words: Sequence[PaceWord]) -> Cell:
    """How many of a company goal's goals are worst off, in words; fine only where some are."""
    if not words:
        return Cell("no goal yet", Tone.WATCH)
    for word in WORST_FIRST[:4]:
        if word in words:
            return Cell(f"{words.count(word)} {word}", PACE[word][1])
    is_told = any(word in words for word in WORST_FIRST[-3:])
    return Cell("fine", Tone.FINE) if is_told else Cell(str(words[0]), Tone.DIM)


def numbers_of(kpi: KpiFact, pace: KpiPace) -> Cell:
    """Return where a KPI stands and its target."""
    unit = "%" if kpi.unit == "%" else ""
    target = compact(kpi.target) + unit
    return Cell(f"{compact(pace.now)} / {target}", Tone.PLAIN if pace.now is not None else Tone.DIM)


def progress_bar(percent: float | None, tone: Tone) -> Cell:
    """Return the part of the way that is done as a bar."""
    return BLANK if percent is None else Cell(bar(percent / 100, BAR_CELLS), tone)


def days_left(days: int | None, goal: GoalFact) -> Cell:
    """Return the days to the due date of an active goal."""
    if days is None or goal.status != GoalStatus.ACTIVE:
        return Cell("", Tone.DIM)
    tone = Tone.TROUBLE if days < 0 else Tone.WATCH if days <= 14 else Tone.DIM
    return Cell(f"{days}d".replace("-", "−"), tone)
