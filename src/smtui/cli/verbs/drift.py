"""``smtui drift``: what became of the plan since a day."""

from datetime import date

from smtui.cli.call import Call, NotDone
from smtui.cli.output import shown
from smtui.cli.records import Record, iso
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.planning.facts.reports import Drift
from smtui.planning.plan import Plan
from smtui.planning.reviews.drift_words import VERBS, Drifted, drift_words, drifted, usual_since
from smtui.workspace.moments import beginning_of

COLUMNS = (Column("ID", right=True), Column("KIND", spare=1), Column("WHAT"))


def drift_verb(call: Call) -> None:
    """Print what was moved, added, done and so on since a day, counted and line by line."""
    if call.is_first:
        raise NotDone("There is no plan yet, so nothing drifted.", "smtui opens the app.")
    with call.workspace() as workspace:
        plan = workspace.plan
        since = _since(call, plan)
        drift = workspace.drift_since(beginning_of(since))
    if call.json:
        call.output.json(_record(drift, since))
        return
    said = drift_words(drift, since, plan.today)
    call.output.line(call.output.toned(f"{said[:1].upper()}{said[1:]}", "strong"))
    sections = [_section(drift, verb) for verb in VERBS]
    if any(section.rows for section in sections):
        call.output.lines(draw(COLUMNS, [one for one in sections if one.rows], call.output))


def _since(call: Call, plan: Plan) -> date:
    """The day that was named, which is not to come. Raises NotUnderstood."""
    if call.arguments.since is None:
        return usual_since(plan.today)
    from smtui.language.spans import read_past_day

    return read_past_day(call.arguments.since, plan.today, plan.settings.week_start)


def _section(drift: Drift, verb: str) -> Section:
    return Section(verb.capitalize(), [_row(one) for one in drifted(drift, verb)])


def _row(one: Drifted) -> tuple[Cell, ...]:
    return Cell(str(one.line.id)), Cell(str(one.line.kind), "dim"), Cell(shown(one.words))


def _record(drift: Drift, since: date) -> Record:
    counts: Record = {verb: getattr(drift, verb) for verb in VERBS}
    lines = [
        {"verb": line.verb, "kind": str(line.kind), "id": line.id, "title": line.title,
         "sentence": line.sentence}
        for line in drift.lines
    ]  # fmt: skip
    return {"since": iso(since), **counts, "lines": lines}
