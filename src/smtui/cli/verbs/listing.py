"""``smtui list``: all tasks, tactics, goals, people or posts."""

from smtui.cli.call import Call, say_nothing_yet
from smtui.cli.listings import LISTINGS
from smtui.cli.tables import draw


def list_verb(call: Call) -> None:
    """Print one list as a table or as a JSON array."""
    listing = LISTINGS[call.arguments.what]
    if call.is_first:
        say_nothing_yet(call, listing.empty)
        return
    with call.workspace() as workspace:
        plan = workspace.plan
    if call.json:
        call.output.json(listing.records(plan))
        return
    columns, sections = listing.table(plan)
    if any(section.rows for section in sections):
        call.output.lines(draw(columns, sections, call.output))
    else:
        call.output.line(listing.empty)
