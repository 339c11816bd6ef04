"""What a report is written as, by one key each."""

from collections.abc import Mapping
from enum import StrEnum

from smtui.exchange.handed import TextFile
from smtui.exchange.reports.layout import file_stem, laid_out
from smtui.planning.plan import Plan
from smtui.planning.reviews.report_parts import Report


class ReportAs(StrEnum):
    """What a report is written as."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"


WORDS: Mapping[ReportAs, str] = {
    ReportAs.MARKDOWN: "text for a mail, a wiki or a chat",
    ReportAs.HTML: "one page with charts, to mail or to print",
    ReportAs.JSON: "every figure, for programs",
}
ENDINGS: Mapping[ReportAs, str] = {
    ReportAs.MARKDOWN: "md",
    ReportAs.HTML: "html",
    ReportAs.JSON: "json",
}


def report_file(report: Report, plan: Plan, kind: ReportAs) -> TextFile:
    """The report as a file; ``plan`` names what the report is about."""
    pages = laid_out(report, plan)
    name = f"{file_stem(report)}.{ENDINGS[kind]}"
    return TextFile(name, report_text(report, plan, kind), f"{pages.title}: {pages.period}")


def report_text(report: Report, plan: Plan, kind: ReportAs) -> str:
    """The report as text of that kind."""
    if kind == ReportAs.JSON:
        import json

        from smtui.exchange.reports.plain_data import report_data

        return json.dumps(report_data(report), ensure_ascii=False, indent=2) + "\n"
    if kind == ReportAs.HTML:
        from smtui.exchange.reports.html import report_html

        return report_html(laid_out(report, plan))
    from smtui.exchange.reports.markdown import report_markdown

    return report_markdown(laid_out(report, plan))
