"""``smtui resourcing``: the five questions of resourcing, answered, as Markdown or JSON."""

from pathlib import Path

from smtui.cli.call import Call
from smtui.cli.output import shown
from smtui.cli.targets import demand_free
from smtui.exchange.resourcing_markdown import resourcing_markdown
from smtui.exchange.text_file import write_text
from smtui.planning.resourcing import Resourcing, resourcing


def resourcing_verb(call: Call) -> None:
    """Print the page, or write it into a file."""
    with call.workspace() as workspace:
        plan = workspace.plan
    found = resourcing(plan)
    if call.arguments.output is None:
        if call.json:
            call.output.json(_plain(found))
        else:
            text = resourcing_markdown(plan, found)
            call.output.lines(shown(line) for line in text.splitlines())
        return
    target = Path(call.arguments.output).expanduser().absolute()
    demand_free(call, target)
    write_text(resourcing_markdown(plan, found), target)
    if call.json:
        call.output.json({"file": str(target)})
    else:
        call.output.line(f"Wrote the five questions of resourcing to {shown(str(target))}")


def _plain(value: Resourcing | object) -> object:
    """The figures as JSON knows them: objects, arrays, numbers, text."""
    fields = getattr(value, "_asdict", None)
    if fields is not None:
        return {name: _plain(one) for name, one in fields().items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    return str(value)
