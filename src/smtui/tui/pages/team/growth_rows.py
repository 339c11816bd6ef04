"""What growth lists: the planned roles in hiring order."""

from collections.abc import Sequence
from datetime import date

from smtui.language.numbers import compact
from smtui.planning.costs import WEEKS_A_MONTH, is_in_house
from smtui.planning.facts.team import PlannedRoleFact, RoleFact
from smtui.planning.plan import Plan
from smtui.planning.words import money_in_words
from smtui.tui.details.figures import near_day, short_hours
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Employment, Kind


def hour_cost(planned: PlannedRoleFact, role: RoleFact | None) -> float | None:
    """What an hour of a planned role costs: its own figure, else that of the role."""
    if planned.cost_per_hour is not None or role is None:
        return planned.cost_per_hour
    return role.cost_in_house if is_in_house(planned.employment) else role.cost_outsourced


def month_cost(planned: PlannedRoleFact, role: RoleFact | None) -> float | None:
    """What an average month of a planned role costs."""
    hour = hour_cost(planned, role)
    return None if hour is None else hour * planned.week_minutes / 60 * WEEKS_A_MONTH


def day_words(day: date | None, today: date) -> str:
    """A day of a plan for a column: the year where it is another one."""
    if day is None:
        return ""
    words = near_day(day, today)
    return words if day.year == today.year or day < today else f"{day.day} {day:%b %y}"


class GrowthRows:
    """The planned roles."""

    def __init__(self, plan: Plan) -> None:
        """List them in hiring order."""
        self._plan = plan
        found = sorted(plan.snapshot.planned_roles.values(), key=lambda one: one.position)
        self._places = {one.id: place for place, one in enumerate(found, 1)}
        self.keys: Sequence[RowKey] = [RowKey(Kind.PLANNED_ROLE, one.id) for one in found]
        currency = plan.settings.currency
        self.columns: Sequence[Column] = (
            Column("#", 2, right=True),
            Column("Role", 0),
            Column("Engaged", 9, from_width=50),
            Column("From", 9, right=True),
            Column("Until", 9, right=True, from_width=86),
            Column("Hours", 6, right=True),
            Column(f"{currency}/h", 5, right=True, from_width=60),
            Column(f"{currency} a month", 9, right=True),
            Column("", 1),
        )

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a planned role."""
        plan = self._plan
        one = plan.snapshot.planned_roles[int(key.id)]
        role = plan.snapshot.role_facts.get(one.role_id)
        hour, month = hour_cost(one, role), month_cost(one, role)
        is_late = one.starts_on < plan.today
        return (
            Cell(str(self._places[one.id]), Tone.DIM),
            Cell(role.name if role else "?", Tone.STRONG),
            Cell(str(one.employment), Tone.PLAIN if _is_in_house(one) else Tone.ACCENT),
            Cell(day_words(one.starts_on, plan.today), Tone.WATCH if is_late else Tone.PLAIN),
            Cell(day_words(one.until_on, plan.today), Tone.DIM),
            Cell(short_hours(one.week_minutes), Tone.DIM),
            Cell(compact(hour), Tone.DIM),
            Cell(money_in_words(month, "")),
            Cell(""),
        )


def _is_in_house(one: PlannedRoleFact) -> bool:
    return one.employment is Employment.IN_HOUSE
