from pathlib import Path

import pytest

from smtui.store.errors import StoreError
from smtui.store.places import backup_folder, config_file, state_file, workspace_file


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SMTUI_HOME", str(tmp_path))
    return tmp_path


def test_everything_lies_in_the_home_that_is_set(home: Path) -> None:
    assert workspace_file() == home / "smtui.db"
    assert workspace_file("acme") == home / "acme.db"
    assert config_file() == home / "config.toml"
    assert state_file() == home / "state.json"


def test_without_a_home_the_places_of_the_system_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SMTUI_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert workspace_file().name == "smtui.db"
    assert tmp_path in workspace_file().parents
    assert config_file() != state_file()


def test_a_file_that_is_given_is_taken(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert workspace_file(name="acme", file="here.db") == tmp_path / "here.db"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert workspace_file(file="~/there.db") == tmp_path / "there.db"


@pytest.mark.parametrize(
    "name", ["", "..", "../x", "a/b", "a\\b", ".hidden", "x\0", "a.", "n" * 65]
)
def test_a_name_that_leads_elsewhere_is_refused(home: Path, name: str) -> None:
    with pytest.raises(StoreError) as caught:
        workspace_file(name)
    assert caught.value.way_out


@pytest.mark.parametrize("name", ["acme", "Größe 2", "a.b-c_d", "ورک"])
def test_a_plain_name_in_any_script_is_taken(home: Path, name: str) -> None:
    assert workspace_file(name) == home / f"{name}.db"


@pytest.mark.parametrize("file", ["", "a\0b"])
def test_a_path_that_is_none_is_refused(file: str) -> None:
    with pytest.raises(StoreError):
        workspace_file(file=file)


def test_backups_of_two_workspaces_lie_apart() -> None:
    assert backup_folder(Path("/x/a.db")) != backup_folder(Path("/x/b.db"))
