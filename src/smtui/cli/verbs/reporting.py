"""``smtui report``: the report of a week, a month or a quarter, as Markdown, HTML or JSON."""

from collections.abc import Mapping
from pathlib import Path

from smtui.cli.asked import WrongUsage
from smtui.cli.call import Call, NotDone
from smtui.cli.output import shown
from smtui.cli.targets import demand_free
from smtui.exchange.handed import TextFile
from smtui.exchange.reports.formats import ReportAs, report_file
from smtui.exchange.text_file import write_text
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period, last_ended, period_of
from smtui.vocabulary import SessionCadence
from smtui.workspace.reporting import gather_report

CADENCES: Mapping[str, SessionCadence] = {
    "week": SessionCadence.WEEKLY,
    "month": SessionCadence.MONTHLY,
    "quarter": SessionCadence.QUARTERLY,
}


def report_verb(call: Call) -> None:
    """Print the report, or write it into a file."""
    if call.is_first:
        raise NotDone("There is nothing to report of yet.", "smtui opens the app.")
    if call.json and call.arguments.html:
        raise WrongUsage("Say --html or --json, not both.")
    with call.workspace() as workspace:
        plan = workspace.plan
        report = gather_report(workspace, plan, _period(call, plan))
    file = report_file(report, plan, _kind(call))
    if call.arguments.output is not None:
        _write(call, file)
    elif _kind(call) == ReportAs.MARKDOWN:
        call.output.lines(shown(line) for line in file.text.splitlines())
    else:
        call.output.write(file.text)


def _kind(call: Call) -> ReportAs:
    if call.arguments.html:
        return ReportAs.HTML
    return ReportAs.JSON if call.json else ReportAs.MARKDOWN


def _period(call: Call, plan: Plan) -> Period:
    """The period that is asked for. Raises NotUnderstood."""
    cadence = CADENCES[call.arguments.period]
    if call.arguments.date is None:
        return last_ended(cadence, plan.today)
    from smtui.language.spans import read_past_day

    day = read_past_day(call.arguments.date, plan.today, plan.settings.week_start)
    return period_of(cadence, day)


def _write(call: Call, file: TextFile) -> None:
    target = Path(call.arguments.output).expanduser().absolute()
    if target.is_dir():
        target /= file.name
    demand_free(call, target)
    write_text(file.text, target)
    if call.json:
        call.output.json({"file": str(target)})
    else:
        call.output.line(f"Wrote {shown(file.contents)} to {shown(str(target))}")
