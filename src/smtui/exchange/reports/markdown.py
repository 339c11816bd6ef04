"""A report as Markdown: every chart a row of blocks, every word of a person's as text."""

from collections.abc import Iterator

from smtui.exchange import markdown_text
from smtui.exchange.reports.blocks import (
    Bars,
    Block,
    Charts,
    Heading,
    Line,
    Paragraph,
    Points,
    ReportPages,
    Run,
    Section,
    Table,
    Tiles,
    Tone,
    shown,
    typed,
)
from smtui.exchange.reports.sparks import bar, sparks

BAR = 20
"""Blocks that the longest bar takes."""


def report_markdown(pages: ReportPages) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(pages)) + "\n"


def _lines(pages: ReportPages) -> Iterator[str]:
    yield f"# {escaped(pages.title)}: {escaped(pages.period)}"
    yield from ("", f"*{escaped(pages.as_of)}*")
    for section in pages.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield from ("", f"## {escaped(section.title)}")
    for block in section.blocks:
        yield ""
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(words):
            yield _text(words)
        case Points(items):
            yield from (f"- {_text(item)}" for item in items)
        case Heading(text):
            yield f"### {escaped(text)}"
        case Table():
            yield from _table(block)
        case Tiles(tiles):
            for tile in tiles:
                aside = f" ({escaped(tile.aside)})" if tile.aside else ""
                yield f"- {escaped(tile.label)}: **{escaped(tile.value)}**{aside}"
        case Charts():
            for chart in block.charts:
                drawn = sparks([value for _, value in chart.points])
                name = _run(typed(chart.name, Tone.STRONG))
                yield f"- {name} `{drawn}` {_text(chart.words)}"
        case Bars():
            yield from _bars(block)


def _bars(block: Bars) -> Iterator[str]:
    yield f"*{escaped(block.means)}*"
    yield ""
    yield "| | | |"
    yield "| --- | --- | ---: |"
    for one in block.bars:
        drawn = bar(one.value / block.longest, BAR)
        yield f"| {_run(one.label)} | `{drawn}` | {escaped(one.words)} |"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(escaped(column.title) for column in table.columns)} |"
    yield f"| {' | '.join('---:' if one.is_figure else '---' for one in table.columns)} |"
    for row in table.rows:
        yield f"| {' | '.join(_text(cell) for cell in row)} |"


def escaped(text: str) -> str:
    """Text on one line, so that no character of it is markup."""
    return markdown_text.escaped(shown(text))


def _text(words: Line) -> str:
    return "".join(_run(run) for run in words).strip()


def _run(run: Run) -> str:
    """A run as text, the spaces around it kept; what is strong is bold."""
    whole = shown(run.text)
    inner = escaped(whole)
    if not inner:
        return whole
    before = whole[: len(whole) - len(whole.lstrip())]
    after = whole[len(whole.rstrip()) :]
    return f"{before}**{inner}**{after}" if run.tone == Tone.STRONG else f"{before}{inner}{after}"
