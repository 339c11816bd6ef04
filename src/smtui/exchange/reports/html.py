"""A report as one HTML file: style and charts inside, no script, nothing asked from anywhere.

It is light or dark as the reader's machine is, and prints on paper.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

from smtui.exchange.html_page import html_page
from smtui.exchange.reports.blocks import (
    Bars,
    Block,
    Charts,
    Column,
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
from smtui.exchange.reports.svg import bar_svg, chart_svg

MOST_NARROW = 5
"""A table of a name and figures in so many columns is easier to read when it is not stretched."""

MOST_WHOLE = 16
"""A table of so many rows is printed on one page."""


def report_html(pages: ReportPages) -> str:
    """The report as a whole page; what a person typed stands as text."""
    title = shown(f"{pages.title}: {pages.period}")
    return html_page(title, "report.css", _body(pages))


def _body(pages: ReportPages) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="kind">{escaped(pages.title)}</p>'
    yield f"<h1>{escaped(pages.period)}</h1>"
    yield f'<p class="quiet">{escaped(pages.as_of)}</p>'
    yield "</header>"
    for section in pages.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield "<section>"
    if section.title:
        yield f"<h2>{escaped(section.title)}</h2>"
    for block in section.blocks:
        yield from _DRAWN[type(block)](block)
    yield "</section>"


def _paragraph(block: Paragraph) -> Iterator[str]:
    yield f"<p>{_text(block.line)}</p>"


def _points(block: Points) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{_text(item)}</li>" for item in block.items)
    yield "</ul>"


def _heading(block: Heading) -> Iterator[str]:
    yield f"<h3>{escaped(block.text)}</h3>"


def _table(block: Table) -> Iterator[str]:
    figures = [_look(column) for column in block.columns]
    is_narrow = all(column.is_figure for column in block.columns[1:])
    names = {
        "narrow": is_narrow and len(figures) <= MOST_NARROW,
        "whole": len(block.rows) <= MOST_WHOLE,
    }
    yield f"<table{_classes(names)}>"
    titles = zip(figures, block.columns, strict=True)
    cells = "".join(f"<th{look}>{escaped(column.title)}</th>" for look, column in titles)
    yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for row in block.rows:
        made = zip(figures, row, strict=True)
        yield f"<tr>{''.join(f'<td{look}>{_text(cell)}</td>' for look, cell in made)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _look(column: Column) -> str:
    return _classes({"figure": column.is_figure, "short": column.is_short})


def _classes(names: Mapping[str, bool]) -> str:
    kept = " ".join(name for name, is_so in names.items() if is_so)
    return f' class="{kept}"' if kept else ""


def _tiles(block: Tiles) -> Iterator[str]:
    yield '<dl class="tiles">'
    for tile in block.tiles:
        aside = f'<dd class="quiet">{escaped(tile.aside)}</dd>' if tile.aside else ""
        yield (
            f'<div class="tile {tile.tone}"><dt>{escaped(tile.label)}</dt>'
            f'<dd class="number">{escaped(tile.value)}</dd>{aside}</div>'
        )
    yield "</dl>"


def _charts(block: Charts) -> Iterator[str]:
    yield '<div class="charts">'
    for chart in block.charts:
        name, words = _run(typed(chart.name, Tone.STRONG)), _text(chart.words)
        yield "<figure>"
        yield f'<figcaption>{name}<span class="words">{words}</span></figcaption>'
        yield chart_svg(chart)
        yield "</figure>"
    yield "</div>"
    if block.means:
        yield f'<p class="quiet">{escaped(block.means)}</p>'


def _bars(block: Bars) -> Iterator[str]:
    yield f'<p class="quiet">{escaped(f"{block.means} {block.marked}".strip())}</p>'
    yield f"<table{_classes({'bars': True, 'whole': len(block.bars) <= MOST_WHOLE})}>"
    yield "<tbody>"
    for one in block.bars:
        drawn = bar_svg(one, block.longest)
        words = f'<td class="figure">{escaped(one.words)}</td>'
        yield f'<tr><td>{_run(one.label)}</td><td class="drawn">{drawn}</td>{words}</tr>'
    yield "</tbody>"
    yield "</table>"


def escaped(text: str) -> str:
    """Text on one line as it stands in a page."""
    return escape(shown(text))


def _text(words: Line) -> str:
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    """A run; what was typed keeps its own direction and turns nothing around it."""
    text = "<br>".join(escape(one) for one in run.lines)
    if run.is_typed:
        text = f'<bdi dir="auto">{text}</bdi>'
    if run.tone == Tone.STRONG:
        return f"<strong>{text}</strong>"
    return text if run.tone == Tone.PLAIN else f'<span class="{run.tone}">{text}</span>'


_DRAWN: Mapping[type[Block], Callable[[Any], Iterator[str]]] = {
    Paragraph: _paragraph,
    Points: _points,
    Heading: _heading,
    Table: _table,
    Tiles: _tiles,
    Charts: _charts,
    Bars: _bars,
}
