"""Where the links and the hashtags of a text are, as networks find them."""

import re
from collections.abc import Iterator
from functools import cache

_BEFORE = r"(?<![a-z0-9_@$#])"
_HOST = r"(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z]{2,24}(?![a-z0-9_@-])"
_ANY_HOST = r"[^\W_][\w-]{0,62}(?:\.[\w-]{1,63})+"
_PORT = r"(?::\d{1,5})?"
_PATH = r"(?:[/?#][a-z0-9\u00c0-\u024f\u0400-\u04ff!*';:=+,.$/%#\[\]\-_~&|@?()]*)?"

_NAMES = """
    com org net edu gov mil int info biz name pro app dev blog shop store online site tech cloud
    page link live news media studio design digital agency social video art xyz club world today
    tips email chat music film photo events academy coffee jobs travel museum coop
"""
"""Endings of a domain that make a link without a scheme; those of countries have two letters."""

_COUNTRIES = """
    ac ae ai am ar at au be bg bo br by ca cc ch cl cn co cr cz de dk ee eg es eu fi fm fr gg gl
    gr hk hr hu id ie il im in io ir is it jp ke kr kz li lt lu lv ly ma me mt mx my ng nl no nu
    nz pe ph pk pl pt ro rs ru sa se sg sh si sk so st th to tr tv tw ua uk us uy uz vn za
"""


@cache
def _with_scheme() -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}https?://(?:{_HOST}|{_ANY_HOST}){_PORT}{_PATH}", re.I)


@cache
def _with_or_without() -> re.Pattern[str]:
    return re.compile(
        rf"{_BEFORE}https?://(?:{_HOST}|{_ANY_HOST}){_PORT}{_PATH}"
        rf"|(?<![a-z0-9_@.$#/-])(?P<host>{_HOST}){_PORT}{_PATH}",
        re.I,
    )


@cache
def _usual() -> frozenset[str]:
    return frozenset((_NAMES + _COUNTRIES).split())


@cache
def mentions() -> re.Pattern[str]:
    """A pattern of a mention of somebody on another server; its first group is the name."""
    return re.compile(r"(?<![\w/@])(@[a-z0-9_]{1,64})@[a-z0-9.-]{0,252}[a-z0-9]", re.I)


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(r"(?<![\w&/])[#\uff03](\w+)")


def links(text: str, *, bare: bool) -> Iterator[tuple[int, int]]:
    """Where the links of ``text`` begin and end. With ``bare`` those without a scheme too, such as
    ``example.com/a``: of a domain with a usual ending. What ends a sentence is no part of a link.
    """
    for found in (_with_or_without() if bare else _with_scheme()).finditer(text):
        host = found.groupdict().get("host")
        if host is None or _ends_as_usual(host):
            begin = found.start()
            yield begin, begin + _without_tail(found.group())


def hashtags(text: str) -> tuple[str, ...]:
    """The hashtags of ``text`` as they stand there, without their sign; digits alone are none."""
    return tuple(tag for tag in _tags().findall(text) if not tag.isdigit())


def _ends_as_usual(host: str) -> bool:
    ending = host.rpartition(".")[2].lower()
    return ending in _usual()


def _without_tail(link: str) -> int:
    """The length of a link without the punctuation after it; a bracket that it opens is its own."""
    opened, closed = link.count("("), link.count(")")
    end = len(link)
    while end and link[end - 1] in ".,;:!?')]*":
        if link[end - 1] == ")":
            if closed <= opened:
                break
            closed -= 1
        end -= 1
    return end
