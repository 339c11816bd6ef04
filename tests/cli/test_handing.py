"""``smtui posts``, ``hand-out`` and ``take-in``: printed, written, refused, and one undo."""

import json
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from smtui.actions.publishing import AddPost
from smtui.cli.fields import COMMON, POST, POST_IN_FULL
from smtui.vocabulary import PostStatus
from smtui.workspace import Workspace

FIRST = date(date.today().year + 1, 3, 2)
MONTH = f"{FIRST:%Y-%m}"


@pytest.fixture(autouse=True)
def work(home: Path) -> None:
    """Two posts of a March to come: one that is ready, one that is a draft of next to nothing."""
    with Workspace.open(home / "smtui.db") as workspace:
        ready = PostStatus.READY
        workspace.do(AddPost(
            "=Launch", copy="@ana says hi", status=ready, publish_on=FIRST, publish_time=time(9, 3),
            channels=("LinkedIn", "Blog"), variants=(("Blog", "Own"),), campaign="Spring",
        ))  # fmt: skip
        workspace.do(AddPost("Draft", publish_on=FIRST + timedelta(days=1)))


def test_the_posts_of_a_month(cli: Cli) -> None:
    out = cli("posts", "--month", MONTH).out
    assert "· 2 posts" in out.splitlines()[0]
    assert "=Launch" in out
    found = json.loads(cli("posts", "--month", MONTH, "--json").out)
    assert [one["title"] for one in found] == ["=Launch", "Draft"]
    assert (found[0]["copy"], found[0]["copies"]) == ("@ana says hi", {"Blog": "Own"})
    assert found[0]["campaign"] == "Spring"
    briefs = {name for name in found[0] if name.startswith("brief_")}
    assert len(briefs) == 6
    assert set(found[0]) - briefs == {*COMMON, *POST, *POST_IN_FULL} - {"brief_..."}
    assert json.loads(cli("posts", "--month", MONTH, "--channel", "blo", "--json").out)
    assert (
        json.loads(cli("posts", "--month", MONTH, "--status", "idea", "--json").out)[0]["id"] == 2
    )
    day = FIRST.isoformat()
    assert len(json.loads(cli("posts", "--from", day, "--to", day, "--json").out)) == 1


def test_days_that_make_no_sense_are_refused(cli: Cli) -> None:
    assert cli("posts", "--month", "2026-13").code == 2
    assert "not both" in cli("posts", "--month", MONTH, "--to", "fri").err
    assert "is before" in cli("posts", "--from", "2026-12-02", "--to", "2026-12-01").err
    assert "No channel has" in cli("posts", "--channel", "zzz").err


def test_files_for_a_scheduler(cli: Cli, tmp_path: Path) -> None:
    handing = ("hand-out", "hootsuite", "--month", MONTH, "-o", str(tmp_path))
    ran = cli(*handing)
    assert ran.code == 0
    assert "not ready yet" in ran.err
    assert "not on 5 minutes" in ran.err
    files = sorted(path.name for path in tmp_path.glob("*.csv"))
    assert files == [f"hootsuite-blog-{MONTH}.csv", f"hootsuite-linkedin-{MONTH}.csv"]
    text = (tmp_path / files[1]).read_text(encoding="utf-8")
    assert text.strip() == f"{FIRST:%m/%d/%Y} 09:05,\u2060@ana says hi,"
    assert "is there already" in cli(*handing).err
    again = cli(*handing, "--yes", "--json")
    assert len(json.loads(again.out)["files"]) == 2
    assert "more than one file" in cli("hand-out", "buffer", "--month", MONTH, "-o", "-").err


@pytest.mark.parametrize(
    ("what", "begins"),
    [("csv", "day,time"), ("ics", "BEGIN:VCALENDAR"), ("briefs", "# Briefs"),
     ("plan", "# Publishing plan: March"), ("html", "<!DOCTYPE html>")],
)  # fmt: skip
def test_each_kind_is_printed(cli: Cli, what: str, begins: str) -> None:
    ran = cli("hand-out", what, "--month", MONTH, "-o", "-")
    assert ran.code == 0
    assert ran.out.startswith(begins)
    assert "Launch" in ran.out


def test_what_was_handed_out_comes_in_as_it_was(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    cli("hand-out", "csv", "--month", MONTH, "-o", str(path))
    before = json.loads(cli("posts", "--month", MONTH, "--json").out)
    assert "there already" in cli("take-in", str(path)).out
    assert "nothing new" in cli("take-in", str(path), "--new", "--yes").err
    other = str(tmp_path / "other.db")
    with Workspace.open(Path(other)) as workspace:
        assert workspace.plan.snapshot.posts == {}
    assert cli("--file", other, "take-in", str(path), "--yes").code == 0
    after = json.loads(cli("--file", other, "posts", "--month", MONTH, "--json").out)
    assert after == before
    assert cli("--file", other, "undo").code == 0
    assert json.loads(cli("--file", other, "posts", "--month", MONTH, "--json").out) == []


def test_one_wrong_row_keeps_all_out(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "posts.csv"
    path.write_text(f"topic,date\nFine,{FIRST}\nWrong,soonish\n", encoding="utf-8")
    ran = cli("take-in", str(path), "--yes")
    assert ran.code == 1
    assert "line 3" in ran.err
    assert len(json.loads(cli("posts", "--month", MONTH, "--json").out)) == 2


def test_a_calendar_comes_in_as_one_step(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "calendar.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Fair\r\n"
        "DTSTART;VALUE=DATE:20300101\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:2\r\nSUMMARY:Call\r\n"
        "END:VTODO\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    ran = cli("take-in", str(path), "--yes")
    assert "Took in 1 occasion, 1 task from calendar.ics" in ran.out
    assert [one["title"] for one in json.loads(cli("list", "tasks", "--json").out)] == ["Call"]
    cli("undo")
    assert json.loads(cli("list", "tasks", "--json").out) == []


def test_reading_verbs_import_no_more_than_they_need(process: Cli) -> None:
    for arguments, heavy in (
        (("posts", "--json"), ("icalendar", "smtui.exchange")),
        (("hand-out", "csv", "-o", "-"), ("icalendar",)),
    ):
        ran = process(*arguments, PYTHONPROFILEIMPORTTIME="1")
        assert ran.code == 0
        imported = {line.rpartition("|")[2].strip() for line in ran.err.splitlines()}
        assert "smtui.cli.program" in imported
        for name in ("textual", "sqlmodel", "pydantic", *heavy):
            assert name not in imported, f"{arguments[0]} imports {name}"
