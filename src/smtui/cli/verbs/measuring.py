"""``smtui measure``: what a KPI stands at."""

from smtui.cli.asked import WrongUsage
from smtui.cli.call import Call, NotDone
from smtui.cli.output import shown
from smtui.cli.verbs.changing import report
from smtui.planning.facts.goals import KpiFact
from smtui.planning.plan import Plan

USAGE = "usage: smtui measure KPI VALUE [--date D] [--note TEXT]"
NAMED = 5
"""So many KPIs are named where a part of a name is that of several."""


def measure_verb(call: Call) -> None:
    """Record a value of a KPI, in place of one of the same day."""
    from smtui.actions.goals import AddMeasurement
    from smtui.language.dates import read_date
    from smtui.language.numbers import read_number

    *name, value = call.arguments.words
    if not name:
        raise WrongUsage("Name a KPI and what it stands at, such as followers 12.4k.", USAGE)
    with call.workspace() as workspace:
        plan = workspace.plan
        kpi = _kpi(plan, " ".join(name))
        number = read_number(value, kpi.unit)
        day = None
        if call.arguments.date is not None:
            day = read_date(call.arguments.date, plan.today, plan.settings.week_start)
        done = workspace.do(AddMeasurement(kpi.id, number, day, call.arguments.note))
    report(call, done)


def _kpi(plan: Plan, said: str) -> KpiFact:
    """The KPI of an id, or the only one whose name is, or else holds, what was said."""
    from smtui.language.matching import fold

    kpis = plan.snapshot.kpis
    if said.isascii() and said.isdigit() and int(said[:19]) in kpis:
        return kpis[int(said[:19])]
    wanted = fold(said)
    found = [kpi for kpi in kpis.values() if wanted in fold(kpi.name)]
    whole = [kpi for kpi in found if fold(kpi.name) == wanted]
    if len(whole) == 1 or len(found) == 1:
        return (whole if len(whole) == 1 else found)[0]
    if not found:
        raise NotDone(f"There is no KPI ‘{shown(said)}’.", "smtui list goals --json names them.")
    names = ", ".join(f"{kpi.id} {shown(kpi.name)}" for kpi in found[:NAMED])
    more = " and more" if len(found) > NAMED else ""
    raise NotDone(f"‘{shown(said)}’ is part of several KPIs: {names}{more}.", "Give its id.")
