"""Posts from files of others: columns by many names, days as people write them, errors by row."""

from contextlib import suppress
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.posts_of import going, make_plan

from smtui.exchange.incoming import Incoming, there_already
from smtui.exchange.posts_reading import read_posts, read_posts_text
from smtui.exchange.refused import ExchangeRefused
from smtui.vocabulary import Kind, PostStatus

PLAN = make_plan()


def read(text: str) -> Incoming:
    return read_posts_text(text, PLAN)


def field(text: str, name: str) -> object:
    incoming = read(text)
    assert incoming.errors == ()
    return incoming.items[0].fields[name]


def test_columns_of_another_language_and_order() -> None:
    incoming = read(
        "Zuständig;Kanäle;Text;Thema;Uhrzeit;Datum;Stand;Foo\n"
        'Ana;LinkedIn, Mastodon;"Hallo\nWelt";Tipp;9:00;01.12.2026;Entwurf;x\n'
    )
    assert dict(incoming.items[0].fields) == {
        "publish_on": date(2026, 12, 1),
        "publish_time": time(9),
        "owner_id": 1,
        "channels": (1, "Mastodon"),
        "copy": "Hallo\nWelt",
        "topic": "Tipp",
        "status": PostStatus.DRAFT,
    }
    assert incoming.mapping[1] == "Not taken in: Foo"
    assert "Thema → topic" in incoming.mapping[0]
    assert incoming.notes == ("New channel: Mastodon",)


def test_what_buffer_and_hootsuite_take_is_read() -> None:
    buffer = read("Text,Image URL,Tags,Posting Time\nHi,https://x/y.png,Spring,2026-12-01 09:30\n")
    fields = buffer.items[0].fields
    assert (fields["topic"], fields["copy"], fields["campaign"]) == ("Hi", "Hi", 1)
    assert (fields["publish_on"], fields["publish_time"]) == (date(2026, 12, 1), time(9, 30))
    hootsuite = read('12/01/2026 09:30,"\u2060@ana, hi",https://x\n')
    fields = hootsuite.items[0].fields
    assert (fields["copy"], fields["link"]) == ("@ana, hi", "https://x")
    assert fields["publish_on"] == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("cell", "day", "at"),
    [
        ("2026-12-01", date(2026, 12, 1), None),
        ("2026-12-01T18:05:00", date(2026, 12, 1), time(18, 5)),
        ("2026-12-01T23:30:00Z", date(2026, 12, 2), time(0, 30)),
        ("2026-12-01 12:00+03:00", date(2026, 12, 1), time(10)),
        ("31/12/2026 6:30 pm", date(2026, 12, 31), time(18, 30)),
        ("12/31/2026, 6:30 p.m.", date(2026, 12, 31), time(18, 30)),
        ("1 Dec 2026", date(2026, 12, 1), None),
    ],
)
def test_days_and_times_in_one_cell(cell: str, day: date, at: time | None) -> None:
    incoming = read(f'topic;date\nx;"{cell}"\n')
    assert incoming.errors == ()
    assert (incoming.items[0].day, incoming.items[0].at) == (day, at)


def test_each_wrong_row_is_told_with_its_line() -> None:
    incoming = read(
        "topic,date,time,status,owner,estimate,zone,experiment\n"
        'Fine,2026-12-01,9:00,draft,Ana,45m,Europe/Berlin,yes\n"two\nlines",01/02/2026,,,,,,\n'
        "x,,9:00,,,,,\nx,2026-12-01,25:00,,,,,\nx,,,nearly,,,,\nx,,,,Bo,,,\nx,,,,Lu,,,\n"
        "x,,,,,soon,,\nx,,,,,,Mars,\nx,,,,,,,maybe\n,2026-12-01,,,,,,\n"
    )
    assert len(incoming.items) == 1
    assert [error.line for error in incoming.errors] == [3, 5, 6, 7, 8, 9, 10, 11, 12, 13]
    told = [error.sentence for error in incoming.errors]
    for words, sentence in zip(
        ("two ways", "without a day", "25:00", "idea, draft", "no person", "#2 or #3", "soon",
         "time zone", "yes nor no", "neither a topic"), told, strict=True
    ):  # fmt: skip
        assert words in sentence


@pytest.mark.parametrize("text", ["", "\n\n", "a,b\n1,2\n", "topic\n"])
def test_what_can_be_no_posts_is_refused(text: str) -> None:
    with pytest.raises(ExchangeRefused):
        read(text)


def test_old_encodings_and_missing_files(tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_bytes("Thema;Datum\nGrüße;01.12.2026\n".encode("cp1252"))
    assert read_posts(path, PLAN).items[0].title == "Grüße"
    path.write_bytes("topic\tdate\nسلام\t2026-12-01\n".encode("utf-16"))
    assert read_posts(path, PLAN).items[0].title == "سلام"
    for wrong in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(ExchangeRefused):
            read_posts(wrong, PLAN)


def test_a_topic_is_made_of_the_copy() -> None:
    assert field('text\n"\n  First line \nsecond"\n', "topic") == "First line"
    long = "word " * 40
    assert str(field(f"text\n{long}\n", "topic")).endswith("word…")


def test_what_is_there_already_is_known() -> None:
    incoming = read("topic,date\nPost,2026-12-01\nOther,2026-12-01\n")
    posts = [going(topic="Post", publish_time=None)]
    assert there_already(incoming, posts, PLAN.snapshot) == {2}
    assert [item.title for item in incoming.without({2}).items] == ["Other"]
    assert all(item.kind is Kind.POST for item in incoming.items)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet='topic,date;"\n\t2026-1=@', max_size=80))
def test_nothing_breaks_the_reading(text: str) -> None:
    with suppress(ExchangeRefused):
        incoming = read(text)
        assert incoming.items or incoming.errors
