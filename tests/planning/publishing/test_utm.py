"""Links with UTM parameters."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smtui.planning.facts.publishing import ChannelFact
from smtui.planning.publishing.utm import slug, source_of, with_utm


@pytest.mark.parametrize(
    ("link", "made"),
    [
        ("https://a.de", "https://a.de?utm_source=x&utm_medium=social&utm_campaign=spring-sale"),
        (
            "https://a.de/b?q=1&utm_source=old#top",
            "https://a.de/b?q=1&utm_source=x&utm_medium=social&utm_campaign=spring-sale#top",
        ),
        ("a.de/b", "a.de/b?utm_source=x&utm_medium=social&utm_campaign=spring-sale"),
        ("a.de:80/b", "a.de:80/b?utm_source=x&utm_medium=social&utm_campaign=spring-sale"),
        ("mailto:me@a.de", "mailto:me@a.de"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://[", "http://["),
        ("  ", ""),
    ],
)
def test_by_hand(link: str, made: str) -> None:
    assert with_utm(link, source="X", campaign=" Spring  Sale! ") == made


def test_the_source_is_the_network_or_the_name() -> None:
    assert source_of(ChannelFact(1, "Our page", "facebook")) == "facebook"
    assert source_of(ChannelFact(1, "Our Page & more")) == "our-page-more"
    assert slug("Frühling — بهار 2027") == "frühling-بهار-2027"


_WORDS = st.text(st.characters(), max_size=12)


@given(_WORDS.map(lambda text: f"https://a.de/{text}"), _WORDS, _WORDS, _WORDS)
@example("https://a.de/?utm%5Fsource=x", "y", "", "")
@settings(max_examples=80)
def test_twice_is_once_and_what_was_there_stays(
    link: str, source: str, medium: str, campaign: str
) -> None:
    once = with_utm(link, source=source, medium=medium, campaign=campaign)
    assert with_utm(once, source=source, medium=medium, campaign=campaign) == once
    made = dict(parse_qsl(urlsplit(once).query, errors="replace"))
    assert made["utm_medium"]
    if slug(source).isascii() and slug(source):
        assert made["utm_source"] == slug(source)
