"""What the tests of the calendar's views share."""

from datetime import date

from smtui.tui.app import SmtuiApp
from smtui.tui.pages.calendar.dated import DatedView
from smtui.tui.pages.calendar.page import CalendarPage
from smtui.vocabulary import Kind

TODAY = date(2026, 11, 25)


def calendar_of(app: SmtuiApp) -> CalendarPage:
    """The calendar of the app."""
    return app.query_one(CalendarPage)


def view_of(app: SmtuiApp) -> DatedView:
    """The view of days that is shown."""
    view = calendar_of(app).shown
    assert isinstance(view, DatedView)
    return view


def posts_shown(view: DatedView) -> set[int]:
    """The posts of the days that a view looks at, each as it gathers them."""
    entries = view.entries(view.desk_plan)
    return {entry.id for day in entries for entry in entries[day] if entry.kind == Kind.POST}
