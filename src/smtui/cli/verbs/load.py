"""``smtui load``: who has how much to do in the coming weeks, against the hours there are."""

from collections.abc import Iterator, Sequence

from smtui.cli.call import Call
from smtui.cli.cells import cut
from smtui.cli.records import Record, iso_week
from smtui.cli.rows import load_words, minutes_cell, text_cell
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.language.dates import week_label
from smtui.language.durations import show_minutes
from smtui.planning.heat import LoadGrid, load_grid
from smtui.planning.plan import Plan, Utilisation

SPARE_FROM = 4
"""The weeks from here on make room, the last one first, where the terminal is narrow."""


def load_verb(call: Call) -> None:
    """Print the load of each person and of the team as a table or as one JSON object."""
    with call.workspace() as workspace:
        plan = workspace.plan
    grid = load_grid(plan, "week", plan.today, call.arguments.weeks)
    if call.json:
        call.output.json(_record(plan, grid))
        return
    output = call.output
    if not grid.rows:
        output.line("Nobody yet. Open smtui and press 4, then a. smtui --demo shows a team.")
        return
    output.lines(draw(_columns(grid), _sections(plan, grid), output))
    for line in _below(grid):
        output.line(cut(line, output.width or 10_000))


def _columns(grid: LoadGrid) -> tuple[Column, ...]:
    weeks = [
        Column(
            "THIS WEEK" if place == 0 else week_label(first),
            right=True,
            spare=0 if place < SPARE_FROM else place,
        )
        for place, (first, _) in enumerate(grid.columns)
    ]
    return (*weeks, Column("UNDATED", right=True, spare=len(weeks) + SPARE_FROM), Column("NAME"))


def _sections(plan: Plan, grid: LoadGrid) -> list[Section]:
    people = plan.snapshot.people
    rows = [
        (
            *_cells(row.cells),
            minutes_cell(row.backlog or None),
            text_cell(people[row.person_id].name),
        )
        for row in grid.rows
    ]
    team = (*_cells(grid.team), minutes_cell(grid.backlog or None), Cell("all together"))
    return [Section("", rows), Section("Team", [team])]


def _cells(loads: Sequence[Utilisation]) -> Iterator[Cell]:
    for load in loads:
        yield Cell(*load_words(load.percent, load.planned, str(load.band)))


def _below(grid: LoadGrid) -> Iterator[str]:
    """The running week in hours, and the work of nobody."""
    this = grid.team[0]
    yield ""
    yield (
        f"This week from today on: {show_minutes(this.planned)} planned of "
        f"{show_minutes(this.capacity)}."
    )
    nobody = sum(grid.unassigned) + grid.backlog_unassigned
    if nobody:
        undated = f", {show_minutes(grid.backlog_unassigned)} of it without a date"
        yield f"Nobody does {show_minutes(nobody)}{undated if grid.backlog_unassigned else ''}."


def _record(plan: Plan, grid: LoadGrid) -> Record:
    people = plan.snapshot.people
    today = plan.workload.total(plan.today, plan.today)
    return {
        "today": {"day": plan.today.isoformat(), **_load(today)},
        "people": [
            {
                "id": row.person_id,
                "name": people[row.person_id].name,
                "weeks": _weeks(grid, row.cells),
                "backlog": row.backlog,
            }
            for row in grid.rows
        ],
        "team": {"weeks": _weeks(grid, grid.team), "backlog": grid.backlog},
        "unassigned": {
            "weeks": [
                {"week": iso_week(first), "planned": planned}
                for (first, _), planned in zip(grid.columns, grid.unassigned, strict=True)
            ],
            "backlog": grid.backlog_unassigned,
        },
    }


def _weeks(grid: LoadGrid, loads: Sequence[Utilisation]) -> list[Record]:
    return [
        {
            "week": iso_week(first),
            "first": first.isoformat(),
            "last": last.isoformat(),
            **_load(load),
        }
        for (first, last), load in zip(grid.columns, loads, strict=True)
    ]


def _load(load: Utilisation) -> Record:
    return {
        "planned": load.planned,
        "capacity": load.capacity,
        "percent": load.percent,
        "band": str(load.band),
    }
