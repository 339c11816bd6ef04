"""Files for schedulers: what goes in, what is left out, and what is told of it."""

import csv
import io
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.exchange.posts_of import FIRST, going, make_plan, out_of, text_of

from smtui.exchange.handed import HandedOut
from smtui.exchange.outgoing import Outgoing
from smtui.exchange.posts_reading import read_posts_text
from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.scheduler_csv import SCHEDULERS, format_of, scheduler_files
from smtui.language.text import clean_lines
from smtui.planning.facts.publishing import HoldFact
from smtui.vocabulary import PostStatus

NOW = datetime(2026, 11, 30, tzinfo=UTC)


def handed(out: Outgoing, key: str = "buffer", **more: Any) -> HandedOut:
    return scheduler_files(out, format_of(key), (one.id for one in out.channels), NOW, **more)


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_file_for_buffer() -> None:
    post = going(campaign_id=1, channels=(1, 4))
    text = text_of(link="https://x.example/a", media="https://x.example/p.png", utm_campaign="Go")
    found = handed(out_of([post], [text], {1: {4: "Own"}}))
    assert [file.name for file in found.files] == [
        "buffer-linkedin-2026-12.csv",
        "buffer-کانال-2026-12.csv",
    ]
    link = "https://x.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=go"
    assert rows_of(found.files[0].text) == [
        ["Text", "Image URL", "Tags", "Posting Time"],
        [f"Hello\n\n{link}", "https://x.example/p.png", "Spring", "2026-12-01 09:00"],
    ]
    assert rows_of(found.files[1].text)[1][0].startswith("Own\n\n")
    assert found.told == ()


def test_a_file_for_hootsuite_stands_on_five_minutes() -> None:
    posts = [going(1, publish_time=time(23, 58)), going(2)]
    found = handed(out_of(posts, [text_of(1, link="https://x.example")]), "hootsuite")
    assert rows_of(found.files[0].text) == [
        ["12/02/2026 00:00", "Hello", "https://x.example"],
        ["12/01/2026 09:00", "Hello", ""],
    ]
    assert found.told == ("LinkedIn: not on 5 minutes, so a little later: 1",)


def test_times_are_those_of_the_workspace() -> None:
    found = handed(out_of([going(zone="Asia/Tokyo", publish_time=time(9))]))
    assert rows_of(found.files[0].text)[1][3] == "2026-12-01 01:00"
    assert "Europe/Berlin" in found.told[0]


def test_no_file_is_longer_than_the_scheduler_takes() -> None:
    posts = [going(id_, publish_on=FIRST + timedelta(days=id_ % 30)) for id_ in range(1, 252)]
    found = handed(out_of(posts))
    assert [len(rows_of(file.text)) for file in found.files] == [101, 101, 52]
    assert [file.name[-8:] for file in found.files] == ["12-1.csv", "12-2.csv", "12-3.csv"]
    assert "more than 100 rows" in found.told[0]


def test_what_cannot_go_is_left_out_and_told() -> None:
    posts = [
        going(1, status=PostStatus.DRAFT), going(2, publish_time=None), going(3, channels=()),
        going(4, publish_on=NOW.date(), publish_time=time(0, 30)), going(5),
        going(6, status=PostStatus.PUBLISHED), going(7),
    ]  # fmt: skip
    out = out_of(posts, [text_of(5, copy=" ")])
    found = handed(out)
    assert len(rows_of(found.files[0].text)) == 2
    told = " ".join(found.told)
    for words in ("not ready yet", "without a time", "without a channel", "in the past", "a copy"):
        assert words in told
    assert len(rows_of(handed(out, unfinished=True).files[0].text)) == 3


def test_while_posts_are_held_nothing_goes_out() -> None:
    plan = make_plan(hold=HoldFact(1, NOW, None, "A storm"))
    with pytest.raises(ExchangeRefused, match="A storm"):
        handed(out_of([going()], plan=plan))


def test_formats_say_that_they_are_second_hand() -> None:
    for key in SCHEDULERS:
        form = format_of(key)
        assert form.source
        assert form.checked_on.year >= 2026


@settings(max_examples=60, deadline=None)
@example("NAME")
@given(st.text(max_size=40).map(clean_lines).filter(lambda text: bool(text.strip())))
def test_what_is_published_is_the_copy_and_no_spreadsheet_runs_it(copy: str) -> None:
    for key in SCHEDULERS:
        text = handed(out_of([going()], [text_of(copy=copy)]), key).files[0].text
        cells = [cell for row in rows_of(text) for cell in row]
        assert not any(cell.lstrip()[:1] in tuple("=+-@＝＋－＠") for cell in cells if cell.strip())
        found = read_posts_text(text, make_plan()).items[0].fields["copy"]
        assert found == copy.strip()
