"""Text of any script: what is cleaned before it is kept, and how hazards look on the screen."""

import re

_DROPPED_BOTH = "\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\ud800-\udfff"
_BREAK = re.compile("\r\n|[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_DROPPED = re.compile(f"[{_DROPPED_BOTH}]")
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_DROPPED_IN_LINES = re.compile(f"[{_DROPPED_BOTH}\x1f]")
_HAZARD = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2028\u2029\u2066-\u2069\ufff9-\ufffb]"
)

_NAMED = {
    0x7F: "␡",
    0x85: "⟨NEL⟩",
    0x2028: "⟨LS⟩",
    0x2029: "⟨PS⟩",
    0x202A: "⟨LRE⟩",
    0x202B: "⟨RLE⟩",
    0x202C: "⟨PDF⟩",
    0x202D: "⟨LRO⟩",
    0x202E: "⟨RLO⟩",
    0x2066: "⟨LRI⟩",
    0x2067: "⟨RLI⟩",
    0x2068: "⟨FSI⟩",
    0x2069: "⟨PDI⟩",
    0xFFF9: "⟨IAA⟩",
    0xFFFA: "⟨IAS⟩",
    0xFFFB: "⟨IAT⟩",
}


def clean(text: str) -> str:
    """The text as one line: breaks and tabs become a space, control characters go.

    Control characters are C0, DEL, C1 and lone surrogates. Joiners, marks of direction and
    everything else stay exactly; nothing is cut and nothing is trimmed.
    """
    if text.isascii() and text.isprintable():
        return text
    return _DROPPED.sub("", _BREAK.sub(" ", text))


def clean_lines(text: str) -> str:
    """As `clean`, but line breaks are kept as newlines and tabs as they are."""
    if text.isascii() and text.isprintable():
        return text
    return _DROPPED_IN_LINES.sub("", _LINE_BREAK.sub("\n", text))


def visible(text: str) -> str:
    """The text for one line of the screen: what could disturb a terminal becomes a glyph.

    Control characters show as ``␛`` and the like, embeddings, overrides and isolates of
    direction as ``⟨RLO⟩``, lone surrogates as ``�``. Plain marks of direction (LRM, RLM, ALM),
    joiners and variation selectors do not reach beyond their neighbours, so they pass.
    """
    if text.isprintable() or not _HAZARD.search(text):
        return text
    return _HAZARD.sub(_glyph, text)


def _glyph(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if 0xD800 <= code <= 0xDFFF:
        return "�"
    return _NAMED.get(code) or f"⟨{code:02X}⟩"
