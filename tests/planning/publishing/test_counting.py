"""Lengths as networks count them: worked by hand, and whatever somebody may type."""

import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.planning.facts.posts import Network
from smtui.planning.publishing.counting import Count, copy_for, count, length
from smtui.store.library import networks
from smtui.vocabulary import Counting

NETWORKS = {network.key: network for network in networks()}
X, BLUESKY, MASTODON, LINKEDIN = (NETWORKS[key] for key in ("x", "bluesky", "mastodon", "linkedin"))
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f1e9\U0001f1ea"
KEYCAP = "1\ufe0f\u20e3"


@pytest.mark.parametrize(
    ("copy", "x", "bluesky", "mastodon", "linkedin"),
    [
        ("", 0, 0, 0, 0),
        ("Hello, world", 12, 12, 12, 12),
        ("na\u00efve", 5, 5, 5, 5),
        ("cafe\u0301", 4, 4, 4, 5),
        ("日本語", 6, 3, 3, 3),
        ("Привет", 6, 6, 6, 6),
        ("سلام", 4, 4, 4, 4),
        ("“quoted” – well…", 17, 16, 16, 16),
        ("👍", 2, 1, 1, 2),
        ("👍🏽", 2, 1, 1, 4),
        (FAMILY, 2, 1, 1, 11),
        (FLAG + FLAG, 4, 2, 2, 8),
        (KEYCAP, 2, 1, 1, 3),
        ("☀️", 2, 1, 1, 2),
        ("©", 1, 1, 1, 1),
        ("a\r\nb\nc\rd", 7, 7, 7, 7),
        ("\ud83d", 2, 1, 1, 1),
        ("Read https://example.com/a/very/long/way?x=1#end.", 29, 49, 29, 49),
        ("Read example.com/way now", 32, 24, 24, 24),
        ("https://a.io https://b.io", 47, 25, 47, 25),
        ("me@example.com", 14, 14, 14, 14),
        ("(https://example.com/a_(b))", 25, 27, 25, 27),
        ("https://example.comこれ", 27, 21, 25, 21),
    ],
)  # fmt: skip
def test_by_hand(copy: str, x: int, bluesky: int, mastodon: int, linkedin: int) -> None:
    found = [length(copy, network) for network in (X, BLUESKY, MASTODON, LINKEDIN)]
    assert found == [x, bluesky, mastodon, linkedin]


def test_limits_are_those_of_the_network() -> None:
    exact, over = count("a" * 280, X), count("a" * 257 + " https://example.com", X)
    assert (exact.left, exact.is_too_long, exact.words) == (0, False, "280 of 280")
    assert (over.left, over.is_too_long) == (-1, True)
    tags = count(" ".join(f"#t{n}" for n in range(31)), NETWORKS["instagram"])
    assert (tags.hashtags, tags.has_too_many_hashtags) == (31, True)
    assert tags.words.endswith(", 31 hashtags of 30")
    assert count("日本", None) == Count(2, None, 0, None)
    assert (count("日本", None).left, count("日本", None).words) == (None, "2")


@pytest.mark.parametrize(
    ("copy", "threads"), [("👍", 4), ("👍🏽 yes", 12), (KEYCAP, 7), ("日本é", 3), (FLAG, 8)]
)
def test_threads_counts_the_bytes_of_emoji(copy: str, threads: int) -> None:
    assert length(copy, NETWORKS["threads"]) == threads


def test_mastodon_counts_a_mention_without_its_server() -> None:
    assert length("Thanks @ana@example.social!", MASTODON) == len("Thanks @ana!")
    assert length("ana@example.social @bo", MASTODON) == len("ana@example.social @bo")
    assert length("https://example.com/@ana@example.social", MASTODON) == 23
    assert length("Thanks @ana@example.social!", BLUESKY) == 27


def test_a_line_break_counts_what_the_network_says() -> None:
    assert length("a\r\n\nb", BLUESKY._replace(newline_length=2)) == 6


def test_every_network_of_the_library_has_figures_that_can_be_true() -> None:
    for network in NETWORKS.values():
        assert network.limit is None or network.limit >= 280
        assert length("abc", network) == 3


def test_a_channel_has_its_own_copy_or_that_of_all() -> None:
    copies = ((0, "for all"), (3, "own"), (4, ""))
    assert [copy_for(copies, channel) for channel in (3, 4, 5)] == ["own", "for all", "for all"]
    assert copy_for((), 3) == ""


_PIECES = st.sampled_from(
    [
        FAMILY, FLAG, FLAG[0], KEYCAP, "👍🏽", "\u200d", "\ufe0f", "\ufe0e", "\u20e3", "\r\n", "\r",
        "\n", "\ud800", "\udfff", "\u202e", "\u2067", "سلام", "शक्ति", "각", "\u1100", "日本",
        "https://", "http://a.b", "https://example.com/(", "example.com", "www.a.de/?", "#tag", "#",
        "@me", "@me@a.de", ")", ".", "e\u0301", "\x00", "\u2028", " ", "\U000e0067", "\U0010ffff",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(_PIECES, st.text(st.characters(), max_size=8)), max_size=12).map("".join)
FIGURES = st.one_of(st.none(), st.integers(0, 30))
ANY_NETWORK = st.builds(
    Network, st.just("n"), st.just("N"), FIGURES, st.sampled_from(list(Counting)), FIGURES, FIGURES,
    st.integers(0, 3), FIGURES, st.just(X.checked_on), st.just(""), st.booleans(), st.booleans(),
)  # fmt: skip


@given(TEXTS, ANY_NETWORK)
@settings(max_examples=100)
def test_nothing_typed_raises_or_counts_below_zero(copy: str, network: Network) -> None:
    counted = count(copy, network)
    assert counted.length >= 0
    assert counted.hashtags <= len(copy)
    assert counted.left is None or counted.left + counted.length == network.limit


@given(TEXTS)
@settings(max_examples=100)
def test_units_are_ordered(copy: str) -> None:
    """A person sees no more characters than there are code points, nor those than UTF-16 units."""
    plain = X._replace(link_length=None, emoji_length=None)
    seen, points, units = (
        length(copy, plain._replace(counts=counts))
        for counts in (Counting.GRAPHEMES, Counting.CODE_POINTS, Counting.UTF16)
    )
    assert seen <= points <= units <= 2 * points
    assert (points > 0) == (seen > 0) == bool(copy)


@given(TEXTS, st.sampled_from(list(NETWORKS.values())))
@settings(max_examples=60)
def test_how_lines_break_in_a_file_makes_no_difference(copy: str, network: Network) -> None:
    unix = copy.replace("\r\n", "\n").replace("\r", "\n")
    assert length(copy, network) == length(unix, network)
    assert length(unix.replace("\n", "\r\n"), network) == length(unix, network)


@given(TEXTS)
@settings(max_examples=60)
def test_a_word_more_counts_its_letters_more(copy: str) -> None:
    for network in (X, BLUESKY, MASTODON, LINKEDIN):
        assert length(f"{copy}\n", network) + 4 == length(f"{copy}\nword", network)


@pytest.mark.parametrize(
    "copy",
    ["a" * 63_206, "a." * 31_000, "http://" * 9_000, "a-" * 31_000, "https://a.b/" + ")" * 60_000,
     FAMILY * 8_000, "#" * 60_000, "1" * 60_000, "\u200d" * 60_000, "x@" * 30_000, "@a@-" * 15_000,
     "\U0001f469\u200d" * 30_000, "https://" + "a." * 30_000],
    ids=range(13),
)  # fmt: skip
def test_the_longest_copies_are_counted_at_once(copy: str) -> None:
    began = clock.perf_counter()
    count(copy, X)
    count(copy, MASTODON)
    assert clock.perf_counter() - began < 2.0
