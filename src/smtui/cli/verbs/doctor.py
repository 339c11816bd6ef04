"""``smtui doctor`` and ``smtui --version``: what there is, where, and whether it is well."""

import os
import platform
import shutil
import sqlite3
import sys
from pathlib import Path

from smtui.cli.call import Call, now
from smtui.cli.cells import pad
from smtui.cli.output import shown
from smtui.store.errors import StoreError, explain

Findings = dict[str, object]


def version() -> str:
    """The installed version of smtui."""
    return _version_of("smtui")


def doctor_verb(call: Call) -> int:
    """Print paths, versions, sizes, integrity and the terminal; 1 when the file is not well.

    The file is only read: a missing one is not made, an older one not migrated.
    """
    findings: dict[str, Findings] = {
        "versions": _versions(),
        "paths": _paths(call.path),
        "file": _file(call.path),
        "backups": _backups(call.path),
        "terminal": _terminal(),
    }
    if call.json:
        call.output.json(findings)
    else:
        for heading, facts in findings.items():
            call.output.line(call.output.toned(heading.capitalize(), "strong"))
            for name, value in facts.items():
                call.output.line(f"  {pad(name, 14)}{shown(_words(value))}")
    return 0 if findings["file"]["integrity"] in ("ok", None) else 1


def _versions() -> Findings:
    found: Findings = {name: _version_of(name) for name in ("smtui", "textual", "sqlmodel")}
    return {
        **found,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": platform.platform(terse=True),
    }


def _version_of(name: str) -> str:
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed(name)
    except PackageNotFoundError:
        return "not installed"


def _paths(path: Path) -> Findings:
    from smtui.store.places import backup_folder, config_file, state_file

    return {
        "workspace": str(path),
        "backups": str(backup_folder(path)),
        "settings": str(config_file()),
        "state": str(state_file()),
    }


def _file(path: Path) -> Findings:
    """Size in bytes, schema version and integrity; integrity None where there is no file yet."""
    if not path.exists():
        return {"bytes": None, "integrity": None}
    facts: Findings = {}
    try:
        wal = path.with_name(f"{path.name}-wal")
        facts["bytes"] = path.stat().st_size
        facts["log bytes"] = wal.stat().st_size if wal.exists() else 0
        facts["free bytes"] = shutil.disk_usage(path.parent).free
        facts["writable"] = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        facts.update(_inside(path))
    except (sqlite3.Error, OSError, StoreError, UnicodeDecodeError) as error:
        # Of a damaged schema SQLite quotes bytes that are no text.
        told = explain(error, path)
        facts["integrity"] = f"{told.sentence} {told.way_out}".strip()
    return facts


def _inside(path: Path) -> Findings:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if "task" not in tables:
            return {"schema": schema, "integrity": f"{path.name} is not a workspace of smtui."}
        (tasks,) = connection.execute("SELECT count(*) FROM task").fetchone()
        (changes,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone()
    finally:
        connection.close()
    if broken:
        found = [f"{len(broken)} rows refer to something that is not there"]
    return {
        "schema": schema,
        "tasks": tasks,
        "journal": changes,
        "integrity": "ok" if found == ["ok"] else "; ".join(found),
    }


def _backups(path: Path) -> Findings:
    from smtui.store.backup import list_backups, newest_good_backup

    try:
        newest = newest_good_backup(path)
        return {"count": len(list_backups(path)), "newest good": str(newest) if newest else None}
    except (OSError, StoreError) as error:
        return {"count": 0, "newest good": None, "problem": explain(error, path).sentence}


def _terminal() -> Findings:
    size = shutil.get_terminal_size()
    return {
        "is terminal": sys.stdin.isatty() and sys.stdout.isatty(),
        "size": f"{size.columns}x{size.lines}",
        "TERM": os.environ.get("TERM"),
        "COLORTERM": os.environ.get("COLORTERM"),
        "NO_COLOR": os.environ.get("NO_COLOR"),
        "encoding": sys.stdout.encoding,
        "time": now().astimezone().isoformat(timespec="seconds"),
    }


def _words(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
