"""Where verbs write: never over the workspace, by whatever name it is called."""

import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

WRITING = (
    ("report", "-o"),
    ("resourcing", "-o"),
    ("time", "--csv"),
    ("hand-out", "plan", "-o"),
    ("export",),
)


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_nothing_is_written_over_the_workspace(
    cli: Cli, demo: str, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "mine.db"
    shutil.copy(demo, file)
    kept = file.read_bytes()
    link = tmp_path / "link.md"
    link.symlink_to(file)
    roundabout = file.parent / "there" / ".." / file.name
    (file.parent / "there").mkdir()
    for target in (str(file), str(link), str(roundabout), f"{file}-wal"):
        ran = cli("--file", str(file), *words, target, "--yes")
        assert (ran.code, "That is the workspace itself." in ran.err) == (1, True), target
    assert file.read_bytes() == kept
