"""A report as Markdown, HTML and JSON: the same figures, and text that stays text."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.exchange.reports.reported import NOW, Reported, demo_at, reported, reworded

from smtui.exchange.reports import words
from smtui.exchange.reports.blocks import Heading, Table
from smtui.exchange.reports.formats import ReportAs, report_file, report_text
from smtui.exchange.reports.layout import laid_out
from smtui.language.durations import show_minutes
from smtui.planning.reviews.report_parts import ChecklistLine, Report
from smtui.store.opening import open_reading
from smtui.vocabulary import Cadence, SessionCadence

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SCRIPT = "<script>alert(1)</script>"
HOSTILE = (
    f"# {SCRIPT}|**b** [x](javascript:y) ![i](z) `c` &amp; <i onclick=e> \x1b[31m\u202e\x00\n"
    "- </td></table>\r\n1. ~~s~~ \"'>"
)
TAGS = {
    "html", "head", "meta", "title", "style", "body", "header", "section", "h1", "h2", "h3", "p",
    "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "div", "span", "bdi",
    "strong", "br", "figure", "figcaption", "svg", "path", "rect", "circle", "text",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "dir", "role", "aria-label",
    "viewbox", "preserveaspectratio", "width", "height", "x", "y", "d", "cx", "cy", "r",
    "text-anchor",
}  # fmt: skip


class Page(HTMLParser):
    """The elements of a page, the texts in them, and the cells of its tables."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.cells: list[str] = []
        self._is_in_cell = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag in ("td", "th"):
            self.cells.append("")
            self._is_in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._is_in_cell = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._is_in_cell:
            self.cells[-1] += data


@pytest.fixture(scope="module")
def hostile(month: Reported) -> Reported:
    """The report with hostile text in every field."""
    count = iter(range(100_000))
    report = reworded(month.report, lambda: f"{HOSTILE} {next(count)}")
    return Reported(report, month.plan)


def inline(text: str) -> list[Token]:
    return [child for token in MARKDOWN.parse(text) for child in token.children or ()]


def cells(texts: list[str]) -> list[str]:
    return [one for one in (re.sub(r"\s+", " ", text).strip() for text in texts) if one]


def test_nothing_typed_becomes_markup_of_a_page(hostile: Reported) -> None:
    text = report_text(hostile.report, hostile.plan, ReportAs.HTML)
    page = Page(text)
    assert page.tags <= TAGS
    assert page.attributes <= ATTRIBUTES
    assert not re.search(r"url\(|@import|<script|javascript:y\"", text)
    assert page.text.count(SCRIPT) > 50
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", text)
    assert "␛[31m⟨RLO⟩␀" in page.text


def test_nothing_typed_becomes_markup_of_markdown(hostile: Reported) -> None:
    text = report_text(hostile.report, hostile.plan, ReportAs.MARKDOWN)
    blocks = {token.type for token in MARKDOWN.parse(text)}
    assert not blocks & {"html_block", "fence", "code_block", "ordered_list_open", "hr"}
    tokens = inline(text)
    assert not {token.type for token in tokens} & {
        "html_inline", "link_open", "image", "s_open", "softbreak", "hardbreak",
    }  # fmt: skip
    said = "".join(token.content for token in tokens)
    assert said.count(f"# {SCRIPT}|**b** [x]") > 50
    assert "␛[31m⟨RLO⟩␀" in said
    pages = laid_out(hostile.report, hostile.plan)
    titles = sum(bool(one.title) for one in pages.sections)
    headings = sum(isinstance(one, Heading) for part in pages.sections for one in part.blocks)
    assert sum(token.type == "heading_open" for token in MARKDOWN.parse(text)) == (
        1 + titles + headings
    )


def test_markdown_and_page_have_the_same_tables(hostile: Reported) -> None:
    page = Page(report_text(hostile.report, hostile.plan, ReportAs.HTML))
    markdown = report_text(hostile.report, hostile.plan, ReportAs.MARKDOWN)
    rendered = Page(MARKDOWN.render(markdown))
    # Bars are drawn with blocks in one and as pictures in the other; a break of lines is a space.
    drawn = [re.sub("[█░]+", "", one) for one in rendered.cells]
    assert [one.replace(" ", "") for one in cells(drawn)] == [
        one.replace(" ", "") for one in cells(page.cells)
    ]


def test_the_figures_are_those_of_the_report(month: Reported) -> None:
    report, plan = month
    markdown = report_text(report, plan, ReportAs.MARKDOWN)
    page = Page(report_text(report, plan, ReportAs.HTML)).text
    assert "  ".join(report.summary).replace("  ", " ") in page
    tiles = {
        "Tasks done": str(report.times_done),
        "Posts gone out": f"{report.publishing.published} of {report.publishing.due}",
        "Time logged": show_minutes(report.logged),
        "Engagement rate": words.rate(report.results.total.rate),
    }
    for label, value in tiles.items():
        assert f"- {label}: **{value}**" in markdown
        assert f"{label}{value}" in page
    tables = [
        block for section in laid_out(report, plan).sections for block in section.blocks
        if isinstance(block, Table)
    ]  # fmt: skip
    kpis = next(table for table in tables if table.columns[0].title == "KPI")
    assert len(kpis.rows) == len(report.kpis) > 5
    for row, kpi in zip(kpis.rows, report.kpis, strict=True):
        shown = [cell[0].text if cell else "" for cell in row]
        assert shown[1:3] == [words.figure(kpi.before, kpi.unit), words.figure(kpi.now, kpi.unit)]
        assert words.change(kpi.change, kpi.unit) in shown[3]
        assert f"**{shown[2]}**" in markdown


def test_a_client_is_told_what_the_figures_mean(month: Reported) -> None:
    report, plan = month
    markdown = report_text(report, plan, ReportAs.MARKDOWN)
    page = Page(report_text(report, plan, ReportAs.HTML)).text
    # The difference of two percentages, what is less the better, and a chart that is drawn.
    assert "▲ +1.3 points" in markdown
    assert "60 minutes, at most 30 wanted" in page
    assert ("Dots: measured" in page, "Dots: measured" in markdown) == (True, False)
    # A goal that was met is not overdue; what is still to come did not fail to go out.
    assert re.search(r"\| met \| 106 % \| Newsletter readers \| \w+ \d+ Nov \|  \|", markdown)
    assert "| Channel | Planned | Went out | To come |" in markdown
    assert "Logged so far, of the hours of the whole month" in markdown
    assert "that they took, also before" in markdown
    assert "door? · experiment |" in markdown
    # Two posts wait, one of them on two channels: said as the page of results says it.
    assert "2 posts not measured yet." in markdown
    # Headline and table round a share the same way: nothing is full that is not.
    kept = replace(report, checklists=(ChecklistLine(Cadence.DAILY, 199, 0, 1, 99),))
    assert "Checklists kept: **99 %** (199 of 200)" in report_text(kept, plan, ReportAs.MARKDOWN)


def test_what_is_left_of_a_period_that_has_begun_is_called_so(tmp_path: Path) -> None:
    report, plan = reported(demo_at(tmp_path), SessionCadence.MONTHLY, date(2026, 10, 5))
    text = report_text(report, plan, ReportAs.MARKDOWN)
    assert "November 2026 still brings" in text
    assert "The month has begun: what is left of it." in text
    # The demo is of 25 November: what was due before is late, what comes is not.
    left = text.partition("## Next month")[2]
    lines = [line for line in left.splitlines() if "| task " in line]
    late = [int(line.split()[2]) for line in lines if "task overdue" in line]
    due = [int(line.split()[2]) for line in lines if "task due" in line]
    assert max(late) < NOW.day <= min(due)


def test_json_has_every_figure(month: Reported) -> None:
    report = month.report
    data: dict[str, Any] = json.loads(report_text(report, month.plan, ReportAs.JSON))
    assert data["period"] == {"cadence": "monthly", "first": "2026-11-01", "last": "2026-11-30"}
    assert data["logged"] == report.logged
    assert sum(one["times"] for one in data["done"]) == report.times_done
    assert [one["ratio"] for one in data["goals"]] == [goal.ratio for goal in report.goals]
    assert data["publishing"]["published"] == len(data["publishing"]["out"])
    assert data["results"]["total"]["rate"] == report.results.total.rate


@pytest.mark.parametrize("cadence", SessionCadence)
def test_an_empty_file_has_reports_of_any_day(
    tmp_path: Path, cadence: SessionCadence, today: date
) -> None:
    path = tmp_path / "empty.db"
    open_reading(path, NOW).close()
    for day in (today, date(2020, 2, 29), date(1900, 1, 1)):
        report, plan = reported(path, cadence, day)
        for kind in ReportAs:
            file = report_file(report, plan, kind)
            assert file.text
            assert file.name.startswith("report-")
        assert "No social goal was running" in report_text(report, plan, ReportAs.MARKDOWN)
    if cadence == SessionCadence.MONTHLY:
        ended = reported(path, cadence, today - timedelta(days=30))
        assert "Nothing more is planned." in report_text(*ended, ReportAs.MARKDOWN)


def test_files_are_named_by_their_period(month: Reported) -> None:
    assert report_file(month.report, month.plan, ReportAs.HTML).name == "report-2026-11.html"
    assert report_file(month.report, month.plan, ReportAs.HTML).contents == (
        "Monthly report: November 2026"
    )


def test_long_lists_are_counted(month: Reported) -> None:
    report: Report = reworded(month.report, lambda: "x")
    many = report.__class__(**{
        name: getattr(report, name) for name in report.__slots__ if name != "done"
    }, done=report.done * 20)  # fmt: skip
    text = report_text(many, month.plan, ReportAs.MARKDOWN)
    assert f"and {len(many.done) - 30} more tasks" in text
