"""Quick add: the design's example, every token, and that nothing typed can break it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smtui.language.quick_add import (
    Names,
    TokenKind,
    completed,
    read_line,
    sentence,
    suggestions,
)
from smtui.vocabulary import Kind

WEDNESDAY = date(2026, 11, 25)
NAMES = Names(
    people={"Ana Ruiz": 1, "Brian": 2, "Anders": 3},
    goals={"Reach 100,000": 10},
    tactics={"List 100 influencers": 20, "Message 100 influencers": 21},
    tags=("Launch",),
    channels={"Instagram": 30, "LinkedIn": 31},
    me=2,
)


def test_the_example_of_the_design() -> None:
    line = "Write launch post @ana #launch +reach ~45m due:fri every:mon v:4 c:2"
    read = read_line(line, WEDNESDAY, NAMES)
    assert read.title == "Write launch post"
    assert (read.people, read.tags, read.goal_id, read.tactic_id) == ((1,), ("Launch",), 10, None)
    assert (read.minutes, read.due_on, read.value, read.complexity) == (
        45,
        date(2026, 11, 27),
        4,
        2,
    )
    assert (read.rrule, read.starts_on) == ("FREQ=WEEKLY;BYDAY=MO", date(2026, 11, 27))
    assert not read.problems
    assert [line[token.start : token.end] for token in read.tokens] == line.split()[3:]
    assert all(token.understood and token.words for token in read.tokens)


@pytest.mark.parametrize(
    ("typed", "day", "rest"),
    [
        ("due:next week go", date(2026, 11, 30), "go"),
        ("due:27 nov go", date(2026, 11, 27), "go"),
        ("due:in 3 days go", date(2026, 11, 28), "go"),
        ("due:27 nov 2028 go", date(2028, 11, 27), "go"),
        ("due: fri go", date(2026, 11, 27), "go"),
        ("Due:fri, go", date(2026, 11, 27), "go"),
        ("due:fri 3 posts", date(2026, 11, 27), "3 posts"),
        ("due:in 3 days @brian", date(2026, 11, 28), ""),
    ],
)
def test_dates_take_as_many_words_as_they_can(typed: str, day: date, rest: str) -> None:
    read = read_line(f"Post {typed}", WEDNESDAY, NAMES)
    assert read.due_on == day
    assert read.title == f"Post {rest}".strip()


def test_other_tokens_of_several_words() -> None:
    read = read_line("x ~1h 30m every:last fri at:in 2 days", WEDNESDAY, NAMES)
    assert (read.title, read.minutes, read.planned_on) == ("x", 90, date(2026, 11, 27))
    assert read.rrule == "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1"
    assert read_line("~1h 30 people", WEDNESDAY, NAMES).title == "30 people"


def test_week_start_counts() -> None:
    assert read_line("x due:eow", WEDNESDAY, NAMES, 6).due_on == date(2026, 11, 28)


def test_what_is_not_understood_stays_in_the_title_with_a_reason() -> None:
    line = "Call @bob @an +100 due:never v:9 ~soon ch:myspace"
    read = read_line(line, WEDNESDAY, NAMES)
    assert read.title == line
    assert [token.understood for token in read.tokens] == [False] * 7
    assert len(read.problems) == 7
    assert "There is no person ‘bob’" in read.problems
    assert "‘an’ may be ‘Ana Ruiz’ or ‘Anders’" in read.problems


@pytest.mark.parametrize(
    "line", ["Fix #12", "a@b.example", "https://x.example/?due:fri", "1 + 1", "~", "?", "#"]
)
def test_plain_words_are_left_alone(line: str) -> None:
    read = read_line(line, WEDNESDAY, NAMES)
    assert (read.title, read.tokens) == (line, ())


def test_a_backslash_takes_a_word_literally() -> None:
    read = read_line("Ask \\@brian about \\due:fri and C:\\x \\plain", WEDNESDAY, NAMES)
    assert read.title == "Ask @brian about due:fri and C:\\x \\plain"
    assert read.people == ()


def test_several_people_channels_and_me() -> None:
    read = read_line("x @ana @me @brian ch:insta,linked #new #launch", WEDNESDAY, NAMES)
    assert read.people == (1, 2)
    assert read.channels == ("Instagram", "LinkedIn")
    assert read.tags == ("new", "Launch")


def test_the_title_keeps_its_own_text() -> None:
    read = read_line("[red]x[/]  می‌خواهم @ana 👩‍👩‍👧", WEDNESDAY, NAMES)
    assert read.title == "[red]x[/]  می‌خواهم 👩‍👩‍👧"
    assert read_line("a\x1b[31m\x00b @ana", WEDNESDAY, NAMES).title == "a[31mb"


def test_the_sentence_says_what_will_be_kept_with_dates_in_full() -> None:
    line = "Write post @ana #launch +list ~45m due:fri v:4"
    assert sentence(line, WEDNESDAY, NAMES, Kind.TASK) == (
        "Task ‘Write post’ · Ana Ruiz · due Fri 27 Nov 2026 · takes 45m"
        " · for ‘List 100 influencers’ · value 4 · #Launch"
    )
    series = sentence("x every:mon due:fri", WEDNESDAY, NAMES, Kind.TASK)
    assert series == "Task ‘x’ · every Monday, first on Mon 30 Nov 2026"
    post = sentence("x at:fri ch:insta v:4", WEDNESDAY, NAMES, Kind.POST)
    assert post == "Post ‘x’ · goes out Fri 27 Nov 2026 · on Instagram · not kept: value 4"
    assert sentence("@ana", WEDNESDAY, NAMES, Kind.TASK) == "Type what the task is called"
    assert sentence("x @bob", WEDNESDAY, NAMES, Kind.TASK).endswith("There is no person ‘bob’")


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("x @br", "@Brian"),
        ("x @", "@Ana"),
        ("x #la", "#Launch"),
        ("x +mess", "+Message"),
        ("x ch:instagram,li", "ch:instagram,LinkedIn"),
        ("x due:tom", "due:tomorrow"),
        ("x ev", "every:"),
        ("x ~4", "~4h"),
    ],
)
def test_completions_read_back(line: str, first: str) -> None:
    found = suggestions(line, len(line), NAMES)
    assert found[0] == first
    done, cursor = completed(line, len(line), found[0])
    assert done.startswith(f"x {first}")
    assert cursor == len(done)
    if not first.endswith(":"):
        assert read_line(done, WEDNESDAY, NAMES).tokens[0].understood


def test_a_completion_replaces_the_word_under_the_cursor_only() -> None:
    assert completed("do @b now", 5, "@Brian") == ("do @Brian now", 10)


PIECES = st.sampled_from(
    [
        *[
            "@ana",
            "@bob",
            "#tag",
            "+reach",
            "~45m",
            "due:",
            "due:fri",
            "next",
            "week",
            "every:mon",
            "v:4",
            "c:9",
            "ch:insta,",
        ],
        *["\\@x", "27", "nov", "\x1b[0m", "\u202e", "می\u200cخواهم", "[/]", "~", "+", "@"],
        "  ",
    ]
)
LINES = st.text(st.characters(codec=None), max_size=40) | st.lists(PIECES, max_size=9).map(" ".join)


@settings(max_examples=100)
@given(LINES, st.integers(0, 6), st.sampled_from(list(Kind)), st.integers(-2, 60))
def test_no_line_breaks_it(line: str, week_start: int, kind: Kind, cursor: int) -> None:
    read = read_line(line, WEDNESDAY, NAMES, week_start)
    ends = [0]
    for token in read.tokens:
        assert ends[-1] <= token.start < token.end <= len(line)
        assert isinstance(token.kind, TokenKind)
        assert token.words
        ends.append(token.end)
        if not token.understood:
            visible = "".join(line[token.start : token.end].split())
            assert not visible.isprintable() or visible in "".join(read.title.split())
    assert read.title == read.title.strip()
    assert sentence(line, WEDNESDAY, NAMES, kind, week_start)
    for suggestion in suggestions(line, cursor, NAMES):
        done, after = completed(line, cursor, suggestion)
        assert 0 < after <= len(done)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["write", "the", "post", "für", "投稿", "[x]"]), min_size=1, max_size=6
    )
)
def test_a_line_without_tokens_is_its_title(words: list[str]) -> None:
    line = " ".join(words)
    assert read_line(line, WEDNESDAY, NAMES).title == line


def test_ten_thousand_characters_are_read() -> None:
    read = read_line("@a due:x " * 1_200, WEDNESDAY, NAMES)
    assert len(read.title) > 10_000
