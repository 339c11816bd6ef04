"""``smtui report``: printed, written into a file, refused."""

import json
from pathlib import Path

from tests.cli.conftest import Cli


def test_reports_of_every_period_and_kind(cli: Cli, demo: str, tmp_path: Path) -> None:
    for period, title in (("week", "Weekly"), ("month", "Monthly"), ("quarter", "Quarterly")):
        ran = cli("--file", demo, "report", period)
        assert ran.code == 0
        assert ran.out.startswith(f"# {title} report: ")
    data = json.loads(cli("--file", demo, "report", "--json").out)
    assert data["period"]["cadence"] == "weekly"
    assert not data["is_running"]
    assert len(data["summary"]) == 3
    page = cli("--file", demo, "report", "month", "--html").out
    assert page.startswith("<!DOCTYPE html>")
    assert page.count("<svg") > 5
    written = cli("--file", demo, "report", "quarter", "--html", "-o", str(tmp_path))
    (path,) = tmp_path.glob("report-*-Q?.html")
    assert written.out == f"Wrote Quarterly report: {_title(path)} to {path}\n"


def _title(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("<h1>")[1].split("</h1>")[0]


def test_any_day_of_a_period_names_it(cli: Cli, demo: str) -> None:
    ran = cli("--file", demo, "report", "month", "--date", "2026-02-17", "--json")
    assert json.loads(ran.out)["period"]["first"] == "2026-02-01"
    assert json.loads(cli("--file", demo, "report", "--date", "today", "--json").out)["is_running"]


def test_it_refuses_days_to_come_and_files_that_are_there(
    cli: Cli, demo: str, tmp_path: Path
) -> None:
    target = tmp_path / "mine.md"
    target.write_text("mine")
    for arguments, words in (
        (("--date", "+9d"), "still to come"),
        (("-o", str(target)), "is there already"),
        (("-o", demo, "--yes"), "the workspace itself"),
        (("-o", str(tmp_path / "gone" / "mine.md")), "could not be written"),
    ):
        ran = cli("--file", demo, "report", "week", *arguments)
        assert ran.code == 1
        assert words in ran.err
    assert target.read_text() == "mine"
    assert cli("--file", demo, "report", "--html", "--json").code == 2
    assert cli("--file", demo, "report", "-o", str(target), "--yes", "--json").code == 0
    assert target.read_text().startswith("{")


def test_nothing_is_made_where_there_is_nothing(cli: Cli, home: Path) -> None:
    assert "nothing to report" in cli("report").err
    assert not home.exists()
