"""``smtui hand-out`` and ``smtui take-in``: posts into files of other programs, and from them."""

from pathlib import Path

from smtui.cli.call import Call, NotDone, now
from smtui.cli.output import complain, shown
from smtui.cli.spans import days_of
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.cli.targets import demand_free
from smtui.cli.verbs.backups import confirm
from smtui.cli.verbs.posts import channel_given
from smtui.exchange.handed import HandedOut, TextFile
from smtui.exchange.handing_out import HandOutAs, Wanted, hand_out
from smtui.exchange.incoming import Incoming, Item, there_already
from smtui.exchange.outgoing import gather
from smtui.exchange.text_file import write_text
from smtui.language.dates import show_full
from smtui.language.times import show_time
from smtui.workspace import Workspace

STANDARD = "-"


def hand_out_verb(call: Call) -> None:
    """Write the posts of some days into files of one kind."""
    call.demand_workspace()
    with call.workspace() as workspace:
        plan = workspace.plan
        first, last = days_of(call.arguments, plan.today, plan.settings.week_start)
        channel = channel_given(call, plan)
        out = gather(workspace, plan, first, last)
    wanted = Wanted(
        call.path.stem,
        now(),
        None if channel is None else frozenset({channel}),
        call.arguments.unfinished,
    )
    handed = hand_out(out, HandOutAs(call.arguments.what), wanted)
    for told in handed.told:
        complain(f"{told}{'' if told.endswith('.') else '.'}")
    if not handed.files:
        raise NotDone("There is no post to hand out.", "smtui posts shows those there are.")
    if call.arguments.output == STANDARD:
        _print(call, handed)
    else:
        _write(call, handed)


def _print(call: Call, handed: HandedOut) -> None:
    if len(handed.files) > 1:
        raise NotDone("That is more than one file.", "Name a channel by --channel, or a folder.")
    call.output.write(handed.files[0].text)


def _write(call: Call, handed: HandedOut) -> None:
    targets = [(file, _target(call, handed, file)) for file in handed.files]
    for _, target in targets:
        demand_free(call, target)
    for file, target in targets:
        write_text(file.text, target)
    if call.json:
        call.output.json(
            {
                "files": [{"file": str(to), "contents": one.contents} for one, to in targets],
                "told": list(handed.told),
            }
        )
        return
    for file, target in targets:
        call.output.line(f"Wrote {shown(file.contents)} to {shown(str(target))}")


def _target(call: Call, handed: HandedOut, file: TextFile) -> Path:
    """Where a file goes: into the folder that is named or here, or into the file that is named."""
    said = call.arguments.output
    if said is None:
        return Path(file.name).absolute()
    path = Path(said).expanduser().absolute()
    if path.is_dir():
        return path / file.name
    if len(handed.files) > 1:
        raise NotDone(
            f"That is more than one file, and {path} is no folder.",
            "Name a folder that is there, or a channel by --channel.",
        )
    return path


def take_in_verb(call: Call) -> None:
    """Show what a CSV file or a calendar holds, ask, and add it as one step."""
    path = Path(call.arguments.source).expanduser()
    with call.workspace(may_make=True) as workspace:
        incoming = _read(path, workspace)
        known = _known(incoming, workspace)
        if not call.json:
            _preview(call, incoming, known)
        if incoming.errors:
            _refuse(incoming)
        if call.arguments.new:
            incoming = incoming.without(known)
        if not incoming.items:
            raise NotDone("There is nothing new in it.", "Nothing was taken in.")
        confirm(call, f"Take in {incoming.contents}?", "Nothing was taken in.")
        from smtui.actions.taking_in import taken_in

        things = [(item.kind, item.fields) for item in incoming.items]
        done = workspace.do(taken_in(things, path.name, incoming.contents))
    if call.json:
        call.output.json({"sentence": done.sentence, "taken": len(things)})
    else:
        call.output.line(f"{shown(done.sentence)}; smtui undo takes it back.")


def _read(path: Path, workspace: Workspace) -> Incoming:
    if path.suffix.lower() in (".ics", ".ical", ".ifb"):
        from smtui.exchange.ics_in import read_calendar

        return read_calendar(path, workspace.plan)
    from smtui.exchange.posts_reading import read_posts

    return read_posts(path, workspace.plan)


def _known(incoming: Incoming, workspace: Workspace) -> frozenset[int]:
    days = incoming.days
    if days is None:
        return frozenset()
    posts = workspace.posts_between(*days)
    return there_already(incoming, posts, workspace.plan.snapshot)


def _refuse(incoming: Incoming) -> None:
    count = len(incoming.errors)
    first = incoming.errors[0]
    rows = "1 row is" if count == 1 else f"{count} rows are"
    raise NotDone(
        f"{rows} wrong, line {first.line}: {first.sentence}. Nothing was taken in.",
        "Mend the file, and try again.",
    )


def _preview(call: Call, incoming: Incoming, known: frozenset[int]) -> None:
    output = call.output
    output.lines(shown(line) for line in incoming.mapping)
    output.lines(shown(note) for note in incoming.notes)
    if known:
        told = "and left out" if call.arguments.new else "--new leaves them out"
        output.line(f"There already: {len(known)} ({told})")
    columns = (
        Column("LINE", right=True), Column("WHAT", spare=2), Column("DAY"),
        Column("TIME", right=True, spare=1), Column("NOTE", spare=3), Column("TITLE"),
    )  # fmt: skip
    wrong = [_wrong(one.line, one.sentence) for one in incoming.errors]
    rows = [_row(item, item.line in known) for item in incoming.items]
    parts = [Section("Wrong", wrong)] if wrong else []
    parts += [Section(incoming.contents.capitalize(), rows)] if rows else []
    output.lines(draw(columns, parts, output))


def _wrong(line: int, sentence: str) -> tuple[Cell, ...]:
    nothing = Cell("")
    return Cell(str(line)), nothing, nothing, nothing, nothing, Cell(shown(sentence), "trouble")


def _row(item: Item, is_known: bool) -> tuple[Cell, ...]:
    note = ", ".join(part for part in (item.note, "there already" if is_known else "") if part)
    return (
        Cell(str(item.line)),
        Cell(str(item.kind)),
        Cell(show_full(item.day) if item.day else ""),
        Cell(show_time(item.at) if item.at else ""),
        Cell(note, "watch"),
        Cell(shown(item.title)),
    )
