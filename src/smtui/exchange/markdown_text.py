"""The user's text in Markdown: shown as it is, never as markup."""

import re

from smtui.language.text import clean, clean_lines

_SPECIAL = re.compile(r"([\\`*_\[\]<|~]|&(?=#?\w+;))")
_BEGINS = re.compile(r"^([-+=>#]|\d+(?=[.)](?:\s|$)))")
_ADDRESS = re.compile(r"https?://[^\s<>|\\]+", re.IGNORECASE)
_TICKS = re.compile(r"`+")


def escaped(text: str) -> str:
    """The text on one line, so that no character of it is markup."""
    line = _SPECIAL.sub(r"\\\1", clean(text).strip())
    found = _BEGINS.match(line)
    if found is None:
        return line
    # A sign that begins a list or a title; of a number it is the one after it.
    at = 0 if not found[1][0].isdigit() else found.end()
    return f"{line[:at]}\\{line[at:]}"


def escaped_lines(text: str) -> str:
    """The text with its line breaks; an empty line parts paragraphs."""
    paragraphs = re.split(r"\n\s*\n", clean_lines(text).strip())
    return "\n\n".join(
        "\\\n".join(escaped(line) for line in paragraph.split("\n") if line.strip())
        for paragraph in paragraphs
    )


def link(address: str) -> str:
    """An address of the web as a link, anything else as text."""
    said = clean(address).strip()
    return f"<{said}>" if _ADDRESS.fullmatch(said) else escaped(said)


def verbatim(text: str) -> str:
    """The text as a block that can be copied exactly, fenced by more ticks than stand in it."""
    kept = clean_lines(text)
    longest = max((len(ticks) for ticks in _TICKS.findall(kept)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{kept}\n{fence}"
