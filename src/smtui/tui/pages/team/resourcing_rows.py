"""What the resourcing page lists: the five questions, below each its answer line by line."""

from collections.abc import Callable, Sequence

from smtui.language.durations import show_minutes
from smtui.planning.plan import Plan
from smtui.planning.resourcing import Resourcing
from smtui.planning.resourcing_words import answers, names, role_words
from smtui.planning.words import money_in_words
from smtui.tui.details.figures import load_percent, load_tone, short_hours
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, ToolVerdict

ROLE, SKILL, PROCESS, QUARTER = "role", "skill", "process", "quarter"

COLUMNS = (
    Column("", 0),
    Column("", 0),
    Column("", 9, right=True, from_width=56),
    Column("", 11, right=True),
    Column("", 11, right=True, from_width=66),
)
Line = tuple[RowKey, tuple[Cell, ...]]

_VERDICT = {
    ToolVerdict.IN_USE: Tone.PLAIN,
    ToolVerdict.CANDIDATE: Tone.ACCENT,
    ToolVerdict.REJECTED: Tone.DIM,
}


class ResourcingRows:
    """The rows of the page for one plan; ``words`` are what they must contain."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, found: Resourcing, words: str) -> None:
        """Gather the answers of ``found``."""
        self._plan, self._found = plan, found
        self._currency = plan.settings.currency
        self._cells: dict[RowKey, tuple[Cell, ...]] = {}
        self._headings: dict[RowKey, Heading] = {}
        self.keys: list[RowKey] = []
        wanted = words.casefold()
        for number, (question, answer, lines) in enumerate(self._sections(), 1):
            kept = [
                line for line in lines()
                if wanted in " ".join(cell.text for cell in line[1]).casefold()
            ]  # fmt: skip
            if wanted and not kept:
                continue
            heading = RowKey("heading", f"question {number}")
            aside = answer.replace(" a week", "/week").replace(" a month", "/month")
            self._headings[heading] = Heading(f"{number}  {question}", aside)
            self.keys.append(heading)
            self.keys += [key for key, _ in kept]
            self._cells |= dict(kept)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a line, or a question with its answer in a few words."""
        return self._headings[key] if key in self._headings else self._cells[key]

    def _sections(self) -> tuple[tuple[str, str, Callable[[], list[Line]]], ...]:
        makers = (self._people, self._processes, self._kpis, self._tools, self._quarters)
        return tuple(
            (answer.short, answer.summary, make)
            for answer, make in zip(answers(self._plan, self._found), makers, strict=True)
        )

    def _money(self, amount: float) -> str:
        return money_in_words(amount, self._currency)

    def _people(self) -> list[Line]:
        found = self._found
        lines: list[Line] = [
            (
                RowKey(Kind.PERSON, person.person_id),
                (
                    Cell(person.name, Tone.STRONG),
                    Cell(f"{person.role or 'no role'} · {person.employment}", Tone.DIM),
                    Cell(f"{short_hours(person.week_minutes)}/week", Tone.DIM),
                    Cell(f"{load_percent(person.load)} full", load_tone(person.load)),
                    Cell(self._money(person.cost_month)),
                ),
            )
            for person in found.people
        ]
        for role in found.roles:
            words = role_words(role).removeprefix("needs ")
            if words:
                cells = (Cell(f"△ {role.name}", Tone.WATCH), Cell(words, Tone.DIM))
                lines.append((RowKey(ROLE, role.role_id), cells))
        for place, words in enumerate(found.without_skill):
            lines.append((RowKey(SKILL, place), (Cell(f"△ {words}", Tone.WATCH),)))
        return lines

    def _processes(self) -> list[Line]:
        return [
            (
                RowKey(PROCESS, place),
                (
                    Cell(process.name, Tone.STRONG),
                    Cell(names(self._plan, process.people) or "nobody yet", Tone.DIM),
                    Cell(_tactics(process.tactics), Tone.DIM),
                    Cell(f"{short_hours(process.remaining)} left" if process.remaining else ""),
                    Cell(f"{short_hours(process.minutes_month)}/month"
                         if process.minutes_month else ""),
                ),
            )
            for place, process in enumerate(self._found.processes)
        ]  # fmt: skip

    def _kpis(self) -> list[Line]:
        return [
            (
                RowKey(Kind.KPI, kpi.kpi_id),
                (
                    Cell(kpi.name, Tone.STRONG),
                    Cell(kpi.tool or kpi.goal, Tone.DIM),
                    Cell(names(self._plan, (kpi.person_id or 0,)).split(" ")[0], Tone.DIM),
                    Cell(str(kpi.cadence), Tone.DIM),
                    Cell("? minutes", Tone.WATCH) if kpi.minutes_month is None
                    else Cell(f"{show_minutes(kpi.minutes_month)}/month"),
                ),
            )
            for kpi in self._found.kpis
        ]  # fmt: skip

    def _tools(self) -> list[Line]:
        return [
            (
                RowKey(Kind.TOOL, tool.tool_id),
                (
                    Cell(tool.name, Tone.STRONG if tool.verdict != "rejected" else Tone.DIM),
                    Cell(tool.need, Tone.DIM),
                    Cell(str(tool.verdict), _VERDICT[tool.verdict]),
                    Cell(f"saves {short_hours(tool.minutes_month)}"),
                    _net(tool.net_month, tool.cost_month, self._currency),
                ),
            )
            for tool in self._found.tools
        ]

    def _quarters(self) -> list[Line]:
        return [
            (
                RowKey(QUARTER, place),
                (
                    Cell(quarter.label, Tone.STRONG),
                    Cell(f"{quarter.people} people, {quarter.in_house} in-house", Tone.DIM),
                    Cell(f"{short_hours(quarter.capacity)}", Tone.DIM),
                    Cell(f"{short_hours(quarter.planned)} work", Tone.DIM),
                    Cell(self._money(quarter.cost_in_house + quarter.cost_outsourced)),
                ),
            )
            for place, quarter in enumerate(self._found.quarters)
        ]  # fmt: skip


def _tactics(count: int) -> str:
    return "" if not count else "1 tactic" if count == 1 else f"{count} tactics"


def _net(net: float | None, cost: float, currency: str) -> Cell:
    """The net of a month; where an hour's worth is not known, the cost."""
    if net is None:
        return Cell(money_in_words(-cost, currency) if cost else "free", Tone.DIM)
    return Cell(f"{'+' if net > 0 else ''}{money_in_words(net, currency)}",
                Tone.FINE if net > 0 else Tone.WATCH)  # fmt: skip
