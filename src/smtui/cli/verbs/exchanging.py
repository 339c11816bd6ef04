"""``smtui export`` and ``smtui import``: the whole workspace as one JSON file."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from smtui.cli.call import Call, NotDone, now
from smtui.cli.output import shown
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.cli.targets import refuse_workspace
from smtui.cli.verbs.backups import confirm
from smtui.exchange.document import as_text, is_export, read_workspace, write_file
from smtui.workspace.door import store_door

if TYPE_CHECKING:
    from smtui.exchange.importing import Preview

STANDARD = "-"


def export_verb(call: Call) -> None:
    """Write everything into a file, or to standard output."""
    from smtui.store.opening import open_reading

    call.demand_workspace()
    target = Path(call.arguments.target).expanduser().absolute()
    to_output = call.arguments.target == STANDARD
    if not to_output:
        _check_target(call, target)
    with store_door(call.path), closing(open_reading(call.path, now())) as connection:
        document = read_workspace(connection)
    if to_output:
        call.output.write(as_text(document))
        return
    try:
        write_file(document, target)
    except OSError as error:
        raise NotDone(f"{target} could not be written: {error.strerror or error}.") from error
    rows = sum(len(found) for found in document.tables.values())
    if call.json:
        call.output.json({"file": str(target), "rows": rows})
    else:
        call.output.line(f"Exported {rows} rows to {shown(str(target))}")


def import_verb(call: Call) -> None:
    """Preview a document, ask, and replace everything by it, a backup first."""
    from smtui.exchange.reading import read_text

    name, text = _source(call.arguments.source)
    document = read_text(text)
    from smtui.exchange.importing import carry_out, preview

    moment = now()
    with store_door(call.path):
        found = preview(call.path, document, moment, moment.astimezone().date())
    if not call.json:
        _print_preview(call, found)
    if found.same:
        _tell(call, "The workspace holds exactly this already; nothing was changed.", None)
        return
    confirm(call, "Replace everything by this?", "Nothing was changed.")
    with store_door(call.path):
        sentence, backup = carry_out(call.path, found.checked, name, moment)
    _tell(call, sentence, backup)


def _check_target(call: Call, target: Path) -> None:
    refuse_workspace(call, target)
    if target.is_dir():
        raise NotDone(f"{target} is a folder.", "Name a file in it.")
    if target.exists() and not call.arguments.yes and not is_export(target):
        raise NotDone(
            f"{target} is there already and is no export of smtui.",
            "Name another file, or say --yes to replace it.",
        )


def _source(name: str) -> tuple[str, str]:
    """The name of the document for sentences, and its text. Raises NotDone."""
    try:
        if name == STANDARD:
            return "standard input", sys.stdin.buffer.read().decode("utf-8")
        path = Path(name).expanduser()
        return path.name, path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotDone(f"{name} is not an export of smtui: it is no text.") from error
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else error
        raise NotDone(f"{name} could not be read: {told}.") from error


def _print_preview(call: Call, found: "Preview") -> None:
    columns = (Column("NOW", right=True), Column("THEN", right=True), Column("TABLE"))
    rows = [
        (Cell(str(before)), Cell(str(after)), Cell(shown(table)))
        for table, before, after in found.counts
        if before or after
    ]
    call.output.lines(draw(columns, [Section("", rows)], call.output))


def _tell(call: Call, sentence: str, backup: Path | None) -> None:
    if call.json:
        call.output.json({"sentence": sentence, "backup": str(backup) if backup else None})
        return
    call.output.line(shown(sentence))
    if backup is not None:
        call.output.line(f"smtui undo takes it back; a backup is at {shown(str(backup))}")
