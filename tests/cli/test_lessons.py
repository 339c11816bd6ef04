"""``smtui lesson``, ``smtui lessons`` and ``smtui drift``: kept, found, counted, refused."""

import json
from pathlib import Path

from tests.cli.conftest import Cli

from smtui.cli.reviews import DRIFT, LESSON


def test_a_lesson_is_kept_and_found_by_words_and_kind(cli: Cli, home: Path) -> None:
    assert "Nothing was kept yet" in cli("lessons").out
    cli("add", "Write the plan")
    assert cli("lesson", "Short", "hooks [/b] win", "--kind", "strength").out == (
        "Kept a lesson: Short hooks [/b] win\n"
    )
    cli("lesson", "Tag before it goes out", "--kind", "mistake", "--date", "yesterday")
    assert "Short hooks [/b] win" in cli("lessons").out
    found = json.loads(cli("lessons", "hooks", "--json").out)
    assert [one["text"] for one in found] == ["Short hooks [/b] win"]
    assert set(found[0]) == set(LESSON)
    mistakes = json.loads(cli("lessons", "--kind", "mistake", "--json").out)
    assert [one["text"] for one in mistakes] == ["Tag before it goes out"]
    assert mistakes[0]["learned"] < found[0]["learned"]
    assert "No lesson has that" in cli("lessons", "nowhere").out
    assert cli("undo").code == 0
    assert len(json.loads(cli("lessons", "--json").out)) == 1


def test_what_posts_taught_is_among_the_lessons(cli: Cli, demo: str) -> None:
    found = json.loads(cli("--file", demo, "lessons", "--kind", "post", "--json").out)
    assert found
    assert all(one["id"] is None and one["post_ids"] and one["topic"] for one in found)


def test_a_lesson_needs_words_a_kind_and_a_day_gone_by(cli: Cli, home: Path) -> None:
    cli("add", "Write the plan")
    assert cli("lesson", "Nice").code == 2
    assert cli("lesson", " ", "--kind", "mistake").code == 1
    refused = cli("lesson", "Nice", "--kind", "mistake", "--date", "tomorrow")
    assert (refused.code, refused.out) == (1, "")
    assert "still to come" in refused.err
    assert json.loads(cli("lessons", "--json").out) == []


def test_drift_counts_what_was_done_since_a_day(cli: Cli, home: Path) -> None:
    assert cli("drift").code == 1
    cli("add", "Write the plan")
    cli("add", "Call the printer")
    cli("done", "1")
    drift = json.loads(cli("drift", "--json").out)
    assert set(drift) == {*DRIFT, "added", "done", "skipped", "dropped", "deleted"}
    assert [drift[verb] for verb in ("moved", "added", "done")] == [0, 2, 1]
    told = cli("drift", "--since", "today").out
    assert told.startswith("Since this morning: ")
    assert "Write the plan" in told
    assert cli("drift", "--since", "1 jan 2999").code == 1
