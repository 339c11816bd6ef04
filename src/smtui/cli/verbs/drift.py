"""``smtui drift``: what became of the plan since a day."""

from datetime import date

from smtui.cli.call import Call, NotDone
from smtui.cli.output import shown
from smtui.cli.records import Record, iso
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.planning.facts.reports import Drift, DriftLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.drift_words import VERBS, drift_words, line_words, usual_since
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
    lines = [line for line in drift.lines if line.verb == verb]
    return Section(verb.capitalize(), [_row(line) for line in lines])


def _row(line: DriftLine) -> tuple[Cell, ...]:
    return Cell(str(line.id)), Cell(str(line.kind), "dim"), Cell(shown(line_words(line)))


def _record(drift: Drift, since: date) -> Record:
    counts: Record = {verb: getattr(drift, verb) for verb in VERBS}
    lines = [
        {"verb": line.verb, "kind": str(line.kind), "id": line.id, "title": line.title,
         "sentence": line.sentence}
        for line in drift.lines
    ]  # fmt: skip
    return {"since": iso(since), **counts, "lines": lines}
