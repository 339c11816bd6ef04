"""Occasions: own dates, those of every year, and the public holidays of countries."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.campaigns import AddHolidayOccasions, DeleteOccasions, EditOccasion
from smtui.language.dates import show_day
from smtui.planning.facts.publishing import OccasionFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.occasions import next_day
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.ask import Ask, AskDialog
from smtui.tui.dialogs.dialog import STYLES, Dialog
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.forms.occasion import occasion_form
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.time_off import Holidays, read_holidays
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

GONE = RowKey("heading", "gone by")


def edit_occasion(desk: "DeskScreen", id_: int | None) -> None:
    """Open the form of an occasion, or of a new one."""
    form = occasion_form(desk, id_)
    if form is not None:
        desk.app.push_screen(FormDialog(desk, form))


class OccasionRows:
    """The occasions by their next day, then those that are past and do not come back."""

    columns = (
        Column("", 1), Column("Day", 12), Column("Occasion", 0), Column("From", 8),
        Column("Comes", 10, from_width=54), Column("Told", 11, right=True, from_width=46),
        Column("Posts", 5, right=True, from_width=66),
    )  # fmt: skip

    def __init__(self, plan: Plan) -> None:
        """List the occasions of ``plan``."""
        self._plan = plan
        self.occasions = plan.snapshot.occasions
        self._next = {one.id: next_day(one, plan.today) for one in self.occasions.values()}
        ahead = sorted((day, id_) for id_, day in self._next.items() if day is not None)
        gone = sorted((id_ for id_, day in self._next.items() if day is None),
                      key=lambda id_: self.occasions[id_].day_on, reverse=True)  # fmt: skip
        self.keys: Sequence[RowKey] = [
            *(RowKey(Kind.OCCASION, id_) for _, id_ in ahead),
            *([GONE] if gone else []),
            *(RowKey(Kind.OCCASION, id_) for id_ in gone),
        ]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of an occasion."""
        if key == GONE:
            return Heading("Gone by")
        one, plan = self.occasions[int(key.id)], self._plan
        day = self._next[one.id]
        left = (day - plan.today).days if day else None
        is_told = left is not None and left <= one.notice_days
        count = sum(1 for post in plan.snapshot.posts.values() if day and post.publish_on == day)
        return (
            Cell("✦" if is_told else "·", Tone.ACCENT if is_told else Tone.DIM),
            Cell(show_day(day or one.day_on, plan.today), Tone.PLAIN if day else Tone.DIM),
            Cell(one.name, Tone.STRONG if is_told else Tone.PLAIN if day else Tone.DIM),
            Cell(one.country or "own", Tone.DIM),
            Cell("every year" if one.is_yearly else "once", Tone.DIM),
            Cell(f"{one.notice_days}d ahead", Tone.DIM),
            Cell(str(count) if count else "–", Tone.FINE if count else Tone.DIM),
        )


class OccasionsDialog(ListDialog):
    """Lists, adds, edits and deletes occasions, and takes the holidays of a country."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "adds"),
        Binding("e,enter", "edit", "edits"),
        Binding("p", "holidays", "public holidays"),
        Binding("plus", "notice(1)", "told earlier, later", key_display="+ -"),
        Binding("minus", "notice(-1)", "", show=False),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = (
        "No occasion yet: days that are worth a post.\n"
        "a  adds an own date, once or every year\n"
        "p  takes the public holidays of a country"
    )

    def head(self) -> Content:
        """How many there are, and of which countries."""
        occasions = self.plan.snapshot.occasions.values()
        countries = sorted({one.country for one in occasions if one.country})
        of = f" · holidays of {', '.join(countries)}" if countries else ""
        return Prose().pieces(("Occasions", Tone.STRONG), (f" · {len(occasions)}{of}", Tone.DIM),
                              (" · ✦ told now", Tone.ACCENT)).content()  # fmt: skip

    def source(self) -> OccasionRows:
        """The occasions."""
        return OccasionRows(self.plan)

    def _chosen(self) -> OccasionFact | None:
        key = self.rows.key
        return self.plan.snapshot.occasions.get(int(key.id)) if key else None

    def action_add(self) -> None:
        """Add an occasion."""
        edit_occasion(self.desk, None)

    def action_edit(self) -> None:
        """Edit the occasion under the cursor."""
        one = self._chosen()
        if one is not None:
            edit_occasion(self.desk, one.id)

    def on_rows_opened(self) -> None:
        """A second click edits."""
        self.action_edit()

    def action_notice(self, days: int) -> None:
        """Tell of the occasion under the cursor a day earlier or later."""
        one = self._chosen()
        if one is not None and one.notice_days + days >= 0:
            self.do(EditOccasion(one.id, {"notice_days": one.notice_days + days}))

    def action_delete(self) -> None:
        """Delete the occasion under the cursor."""
        one = self._chosen()
        if one is not None:
            self.do(DeleteOccasions((one.id,)))

    def action_holidays(self) -> None:
        """Ask for a country and a year, and add its public holidays."""
        today, snapshot = self.plan.today, self.plan.snapshot
        used = [one.country for one in snapshot.occasions.values()]
        used += [one.country for one in snapshot.people.values()]
        country = next((code for code in used if code), "")
        text = f"{country} {read_holidays(country, today).year}" if country else ""

        def add(holidays: Holidays | None) -> None:
            if holidays is not None:
                self.do(AddHolidayOccasions(holidays.country, holidays.year))

        ask = Ask("Public holidays of which country?", lambda said: read_holidays(said, today),
                  lambda found: f"{found.country}, all public holidays of {found.year}",
                  "its name or code and the year: gb 2027", text)  # fmt: skip
        self.app.push_screen(AskDialog(ask), add)
