"""A page of HTML that stands by itself: its style inside, no script, nothing asked from outside."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

_STYLES = Path(__file__).parent / "data"
_NOTHING = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(title: str, style: str, body: Iterable[str]) -> str:
    """The page of that title, in the style of the file of that name; ``body`` are its lines, in
    which what a person typed is text already.
    """
    return "\n".join(_lines(title, style, body)) + "\n"


def _lines(title: str, style: str, body: Iterable[str]) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(title)}</title>"
    yield f"<style>\n{(_STYLES / style).read_text(encoding='utf-8')}</style>"
    yield "</head>"
    yield "<body>"
    yield from body
    yield "</body>"
    yield "</html>"
