"""The reports on page 8: made aside, read, turned, copied, written into files."""

from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from tests.exchange.reports.reported import Reported, reported, reworded
from tests.tui.conftest import NOW, Query
from tests.tui.seeing import opened, press, screen_text, seen
from textual.pilot import Pilot

from smtui.exchange.reports.layout import laid_out
from smtui.tui.app import SmtuiApp
from smtui.tui.pages.review.page import ReviewPage
from smtui.tui.pages.review.report import ReportView
from smtui.tui.pages.review.report_lines import report_lines
from smtui.vocabulary import PageName, SessionCadence


async def made(pilot: Pilot[Any]) -> str:
    """The screen once the report was made."""
    await pilot.app.workers.wait_for_complete()
    return await seen(pilot)


async def test_reports_are_read_turned_copied_and_written(
    demo_app: SmtuiApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "report")
        text = await made(pilot)
        view = desk.page.shown
        assert isinstance(view, ReportView)
        assert "Weekly report · W47 · 16–22 Nov 2026" in text
        assert "In the week of 16–22 Nov 2026" in text
        assert "more lines" in text
        assert "Goals and pace" in (await press(pilot, "right_parenthesis")).splitlines()[3]
        await press(pilot, "G")
        assert "more lines" not in screen_text(demo_app)
        await press(pilot, "ctrl+y")
        assert demo_app.clipboard.startswith("# Weekly report: W47")
        assert "Copied" in await seen(pilot)
        await press(pilot, "right_square_bracket")
        text = await made(pilot)
        assert "W48" in text
        assert "so far" in text
        assert "days to come" in await press(pilot, "right_square_bracket")
        await press(pilot, "V")
        assert "Monthly report · October 2026" in await made(pilot)
        await press(pilot, "left_square_bracket")
        assert "September 2026" in await made(pilot)
        await press(pilot, "E", "h", "enter")
        assert "Wrote the report as HTML page" in await seen(pilot)
        assert "<h1>September 2026</h1>" in (tmp_path / "report-2026-09.html").read_text()


async def test_a_report_that_is_being_made_can_be_stopped(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        desk.turn_to(PageName.REVIEW, "report")
        await made(pilot)
        view = desk.page.shown
        assert isinstance(view, ReportView)
        view.action_period(-1)
        view.action_back()
        text = await made(pilot)
        assert "stopped" in text
        assert view.made is not None
        assert view.made.report.period.name == "W47"
        assert "not made yet" in await press(pilot, "ctrl+y")
        assert "W47" in await press(pilot, "t")


async def test_a_session_ends_with_the_report_of_what_it_looks_back_on(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(120, 40)) as pilot:
        desk = await opened(pilot)
        desk.action_show(PageName.REVIEW)
        await seen(pilot)
        page = desk.page
        assert isinstance(page, ReviewPage)
        page.open_session(SessionCadence.MONTHLY, "report")
        text = await made(pilot)
        assert "Monthly report · October 2026" in text
        assert "What is worth telling of the month?" in text
        await press(pilot, "ctrl+y")
        assert demo_app.clipboard.startswith("# Monthly report: October 2026")
        await press(pilot, "right_square_bracket")
        ended = "SELECT count(*) FROM review_session WHERE period_from = '2026-11-01' AND ended_at"
        assert in_file(f"{ended} IS NOT NULL") == [(1,)]
        await press(pilot, "u")
        assert in_file(f"{ended} IS NOT NULL") == [(0,)]


@pytest.fixture(scope="module")
def month(built_demo: Path) -> Reported:
    return reported(built_demo, SessionCadence.MONTHLY, NOW.date())


def test_no_line_is_wider_than_the_screen(month: Reported) -> None:
    hostile = reworded(month.report, lambda: "田中 e\u0301 \x1b[1m <b> ‘long’ word" * 3)
    for report in (month.report, hostile):
        pages = laid_out(report, month.plan)
        for width in (20, 38, 58, 78, 118):
            lines, starts = report_lines(pages, width)
            assert max(cell_len(line.plain) for line in lines) <= width
            assert not any("\x1b" in line.plain or "\n" in line.plain for line in lines)
            titles = [section.title for section in pages.sections if section.title]
            assert len(starts) == len(titles)
