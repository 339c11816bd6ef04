"""Sentences for the header and the status line."""

from datetime import datetime
from typing import TYPE_CHECKING

from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import LoadBand

if TYPE_CHECKING:
    from smtui.planning.plan import Plan, Utilisation
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


def header_facts(plan: "Plan", now: datetime, *, demo: bool) -> tuple[tuple[str, Tone], ...]:
    """Return what the header says at its right end, the most important last."""
    from smtui.language.dates import show_full, week_label
    from smtui.language.durations import show_minutes

    load = plan.workload.total(plan.today, plan.today)
    facts: list[tuple[str, Tone]] = []
    if demo:
        facts.append(("demo", Tone.ACCENT))
    timer = plan.snapshot.timer
    if timer is not None:
        ran = max(0, int((now - timer.started_at).total_seconds() // 60))
        facts.append((f"▶ {show_minutes(ran)}", Tone.ACCENT))
    weekday, number, month, _ = show_full(plan.today).split(" ")
    # A running timer takes the room of the month, so that both fit 80 columns.
    day = f"{weekday} {number}" if timer else f"{weekday} {number} {month}"
    facts.append((f"{day} {week_label(plan.today)}", Tone.PLAIN))
    facts.append((f"load {percent_of(load)}", BAND_TONES[load.band]))
    return tuple(facts)
