"""The form of the settings that planning goes by, with what they do to the load of the team."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from textual.content import Content

from smtui.actions.settings import ChangeSetting
from smtui.actions.together import Together
from smtui.language.dates import week_label
from smtui.language.durations import read_minutes, show_minutes
from smtui.language.not_understood import NotUnderstood
from smtui.planning.capacity import week_start
from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.details.figures import load_percent
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.forms import entries
from smtui.tui.dialogs.forms.field import Field
from smtui.tui.dialogs.forms.form import Form, Values
from smtui.tui.dialogs.forms.task_preview import change
from smtui.tui.reporting import BAND_TONES
from smtui.tui.widgets.cells import Tone

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.desk import DeskScreen

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEAST_FOCUS = 0.05
MOST_OF_SIGN = 8


def settings_form(plan: "Plan") -> Form:
    """Return the form of the settings; a field that is emptied goes back to its default."""

    def save(values: Values) -> Together:
        actions = tuple(ChangeSetting(name, value) for name, value in values.items())
        return Together(actions, "Changed the settings of planning")

    def tell(values: Values) -> Content:
        return _tell(plan, values)

    return Form("Settings of planning", _fields(plan.settings), save, is_new=False, tell=tell)


def open_settings(desk: "DeskScreen") -> None:
    """Open the settings of planning."""
    from smtui.tui.dialogs.forms.form_dialog import FormDialog

    if desk.plan is not None:
        desk.app.push_screen(FormDialog(desk, settings_form(desk.plan)))


def _fields(settings: Settings) -> tuple[Field, ...]:
    zones = tuple(sorted(available_timezones()))
    return (
        Field("focus_factor", "Focus", entries.share_text(settings.focus_factor), _read_focus,
              lambda _: "of everybody’s hours"),
        Field("week_start", "Week from", WEEKDAYS[settings.week_start], WEEKDAYS.index,
              choices=WEEKDAYS),
        Field("currency", "Currency", settings.currency, _read_currency, hint="€, EUR"),
        Field("zone", "Time zone", settings.zone, lambda text: _read_zone(text, zones),
              hint="such as Europe/Berlin", offers=zones),
        Field("default_minutes", "No estimate", show_minutes(settings.default_minutes),
              entries.optional(read_minutes), lambda _: "where nobody estimated"),
    )  # fmt: skip


def _read_focus(text: str) -> object:
    share = entries.read_share(text)
    if isinstance(share, float) and share < LEAST_FOCUS:
        raise NotUnderstood("Write 5 to 100 %")
    return share


def _read_currency(text: str) -> object:
    sign = entries.read_text(text)
    if len(sign) > MOST_OF_SIGN:
        raise NotUnderstood("Write a sign or a code, such as € or EUR")
    return sign or None


def _read_zone(text: str, zones: tuple[str, ...]) -> object:
    said = entries.read_text(text)
    if not said:
        return None
    by_name = {zone.casefold(): zone for zone in zones}
    if said.casefold() not in by_name:
        raise NotUnderstood("Write a place such as Europe/Berlin")
    return by_name[said.casefold()]


def _drafted(settings: Settings, values: Values) -> Settings:
    """The settings with the figures that are typed, those that the load goes by."""
    default = Settings()
    focus = values.get("focus_factor", settings.focus_factor)
    minutes = values.get("default_minutes", settings.default_minutes)
    return replace(
        settings,
        focus_factor=focus if isinstance(focus, float | int) else default.focus_factor,
        default_minutes=minutes if isinstance(minutes, int) else default.default_minutes,
    )


def _tell(plan: "Plan", values: Values) -> Content:
    """Say hours and load of the team in this and the next week, before and after."""
    after = derive(plan.snapshot, plan.today, _drafted(plan.settings, values), plan)
    prose = Prose().heading("What saving would do", "the team")
    for monday in _mondays(plan.today):
        sunday = monday + timedelta(days=6)
        was, now = plan.workload.total(monday, sunday), after.workload.total(monday, sunday)
        prose.pieces(
            (f"{week_label(monday)}  ".ljust(7), Tone.DIM),
            *change(show_minutes(was.capacity), show_minutes(now.capacity)),
            ("  load ", Tone.DIM),
            *change(load_percent(was), load_percent(now), BAND_TONES[now.band]),
        )
    own = sum(1 for one in plan.snapshot.people.values() if one.focus_factor is not None)
    if own:
        has = "1 person has" if own == 1 else f"{own} people have"
        prose.line(f"{has} a focus of their own, in their form.", Tone.DIM)
    return prose.line("Hours less time off, times focus.", Tone.DIM).content()


def _mondays(today: date) -> tuple[date, date]:
    monday = week_start(today)
    return monday, monday + timedelta(weeks=1)
