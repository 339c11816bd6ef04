"""Sentences for the header and the status line."""

from datetime import datetime
from typing import TYPE_CHECKING

from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import LoadBand

if TYPE_CHECKING:
    from smtui.planning.plan import Plan, Utilisation
    from smtui.tui.widgets.header import Fact
    from smtui.workspace import Done

BAND_TONES = {
    LoadBand.FREE: Tone.FINE,
    LoadBand.FULL: Tone.WATCH,
    LoadBand.OVERLOADED: Tone.TROUBLE,
}


def sentence_of(done: "Done") -> str:
    """Return what happened and what it moved."""
    return " · ".join(part for part in (done.sentence, done.moved) if part)


def percent_of(load: "Utilisation") -> str:
    """Return a utilisation as text: percent, or a word where there is work without capacity."""
    if load.percent is None:
        return "no time" if load.planned else "off"
    return f"{load.percent} %"


def header_facts(plan: "Plan", now: datetime, *, demo: bool) -> "tuple[Fact, ...]":
    """Return what the header says at its right end, the most important last: the load is that of
    the day beside it, not of the week.
    """
    from smtui.language.dates import show_full, week_label
    from smtui.language.durations import show_minutes
    from smtui.tui.widgets.header import Fact

    load = plan.workload.total(plan.today, plan.today)
    facts: list[Fact] = []
    if demo:
        facts.append(Fact("demo", Tone.ACCENT))
    timer = plan.snapshot.timer
    if timer is not None:
        ran = max(0, int((now - timer.started_at).total_seconds() // 60))
        facts.append(Fact(f"▶ {show_minutes(ran)}", Tone.ACCENT))
    weekday, number, month, _ = show_full(plan.today).split(" ")
    facts.append(Fact(week_label(plan.today), Tone.DIM, short=""))
    facts.append(Fact(f"{weekday} {number} {month}", Tone.PLAIN, f"{weekday} {number}"))
    facts.append(Fact(f"load {percent_of(load)}", BAND_TONES[load.band]))
    return tuple(facts)
