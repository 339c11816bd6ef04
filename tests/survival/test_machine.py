"""What the machine refuses: writing, room, the lock. A sentence, and the file as it was."""

import ctypes
import json
import os
import shutil
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from tests.survival.conftest import Ran, Run

CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, PR_CAPBSET_DROP = 1, 2, 24


def obey_permissions() -> None:
    """In a child of root: give up, from the next program on, what lets root pass permissions."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        libc.prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE)
        libc.prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH)


def permissions_hold(folder: Path) -> bool:
    """Whether a child can be made to obey permission bits here."""
    probe = folder / "probe"
    probe.write_text("")
    probe.chmod(0o400)
    script = ["python3", "-c", f"open({str(probe)!r}, 'a')"]
    done = subprocess.run(script, preexec_fn=obey_permissions, capture_output=True, check=False)
    return done.returncode != 0


def own_mounts() -> bool:
    """Whether a process may mount a file system of its own here."""
    if shutil.which("unshare") is None:
        return False
    command = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(
    not own_mounts(), reason="this system lets no process mount a small disk of its own"
)


def told(done: Ran) -> str:
    assert done.code == 1
    assert "Traceback" not in done.err
    assert done.err.startswith("smtui: ")
    assert len(done.err.splitlines()) >= 2, "the way out is named"
    return str(done.err)


@pytest.mark.parametrize("what", ["file", "folder"])
@pytest.mark.parametrize("verb", [("today",), ("add", "Something"), ("undo",)])
def test_without_permission_to_write(
    run: Run, kept: Path, what: str, verb: tuple[str, ...]
) -> None:
    if not permissions_hold(kept.parent):
        pytest.skip("permission bits do not hold for this user")
    before = kept.read_bytes()
    kept.chmod(0o400 if what == "file" else 0o600)
    kept.parent.chmod(0o500 if what == "folder" else 0o700)
    try:
        assert "cannot be written" in told(run("--file", kept, *verb, before=obey_permissions))
    finally:
        kept.parent.chmod(0o700)
    assert kept.read_bytes() == before


def test_a_new_file_in_a_folder_that_may_not_be_written(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    if not permissions_hold(folder):
        pytest.skip("permission bits do not hold for this user")
    folder.chmod(0o500)
    for path in (folder / "new.db", folder / "deeper" / "new.db"):
        told(run("--file", path, "add", "Something", before=obey_permissions))
    assert [path.name for path in folder.iterdir()] == ["probe"]


@needs_mounts
@pytest.mark.parametrize("verb", [("today",), ("add", "Something"), ("restore", "--yes")])
def test_a_disk_that_is_mounted_read_only(run: Run, kept: Path, verb: tuple[str, ...]) -> None:
    assert run("--file", kept, "backup").code == 0
    before = kept.read_bytes()
    mount = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'
    inside = ("unshare", "-rm", "sh", "-c", mount, str(kept.parent))
    assert "cannot be written" in told(run("--file", kept, *verb, inside=inside))
    assert kept.read_bytes() == before


FILL = r"""
set -e
mount -t tmpfs -o size=$1 tmpfs "$2"
cp "$3" "$2/small.db"
shift 3
i=0
while [ $i -lt 300 ]; do
    "$@" --file "$PLACE/small.db" add "$i $PADDING" >>"$OUT/acknowledged" 2>"$OUT/refusal" || break
    i=$((i + 1))
done
"$@" --file "$PLACE/small.db" list --json >"$OUT/list" 2>"$OUT/reading" || true
"$@" --file "$PLACE/small.db" backup >>"$OUT/backup" 2>&1 || true
"$@" --file "$PLACE/small.db" export "$PLACE/out.json" >"$OUT/export" 2>&1 || true
cp "$PLACE"/small.db* "$OUT/"
ls -A "$PLACE" >"$OUT/left"
"""


@needs_mounts
def test_a_full_disk(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    place, out = tmp_path / "small", tmp_path / "out"
    place.mkdir()
    out.mkdir()
    monkeypatch.setenv("PLACE", str(place))
    monkeypatch.setenv("OUT", str(out))
    monkeypatch.setenv("PADDING", "y" * 120_000)
    size = str(kept.stat().st_size + 900_000)
    program = [sys.executable, "-m", "smtui"]
    command = ["unshare", "-rm", "sh", "-c", FILL, "sh", size, str(place), str(kept), *program]
    subprocess.run(command, check=True, timeout=240, capture_output=True)
    refusal = (out / "refusal").read_text()
    assert "no room" in refusal
    assert "Traceback" not in refusal
    acknowledged = len((out / "acknowledged").read_text().splitlines())
    assert acknowledged >= 1
    with closing(sqlite3.connect(out / "small.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (there,) = connection.execute("SELECT count(*) FROM task").fetchone()
    assert there == 50 + acknowledged
    for name in ("reading", "backup", "export"):
        assert "Traceback" not in (out / name).read_text()
    if not (out / "reading").read_text():
        assert len(json.loads((out / "list").read_text())) == there
    assert ".part" not in (out / "left").read_text()


def test_a_locked_file(run: Run, kept: Path) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        assert run("--file", kept, "list").code == 0
        assert "holds" in told(run("--file", kept, "add", "Something"))
        holder.execute("ROLLBACK")
    assert run("--file", kept, "add", "Something").code == 0


def test_a_file_that_is_locked_whole(run: Run, kept: Path) -> None:
    with closing(sqlite3.connect(kept, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode=EXCLUSIVE")
        holder.execute("BEGIN EXCLUSIVE")
        # Each waits 3 s for the lock: all at once.
        with ThreadPoolExecutor() as pool:
            verbs = (("list",), ("add", "Something"), ("undo",))
            for done in pool.map(lambda verb: run("--file", kept, *verb), verbs):
                assert "holds" in told(done)
        holder.execute("ROLLBACK")
    assert run("--file", kept, "list").code == 0
