import errno
import sqlite3
from pathlib import Path

import pytest

from smtui.store.errors import (
    DiskFull,
    FileLocked,
    FileMissing,
    FileReadOnly,
    RuleBroken,
    StoreError,
    explain,
)

PATH = Path("/somewhere/acme.db")


class Wrapped(Exception):
    """As SQLAlchemy wraps the error of the driver."""

    def __init__(self, orig: BaseException) -> None:
        super().__init__("a long text with the statement")
        self.orig = orig


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (sqlite3.OperationalError("database or disk is full"), DiskFull),
        (sqlite3.OperationalError("database is locked"), FileLocked),
        (sqlite3.OperationalError("attempt to write a readonly database"), FileReadOnly),
        (OSError(errno.ENOSPC, "No space left on device"), DiskFull),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), DiskFull),
        (PermissionError(errno.EACCES, "Permission denied"), FileReadOnly),
        (OSError(errno.EROFS, "Read-only file system"), FileReadOnly),
        (FileNotFoundError(errno.ENOENT, "No such file"), FileMissing),
        (sqlite3.IntegrityError("UNIQUE constraint failed: tag.name"), RuleBroken),
        (sqlite3.IntegrityError("CHECK constraint failed: weight BETWEEN 1 AND 5"), RuleBroken),
        (sqlite3.OperationalError("something new"), StoreError),
        (OSError(errno.EIO, "Input/output error"), StoreError),
    ],
)
def test_every_error_becomes_a_sentence_with_a_way_out(
    error: Exception, kind: type[StoreError]
) -> None:
    for given in (error, Wrapped(error)):
        explained = explain(given, PATH)
        assert type(explained) is kind
        assert explained.sentence.endswith(".")
        assert explained.way_out.endswith(".")
        assert "a long text" not in str(explained)


def test_a_rule_names_the_field() -> None:
    error = sqlite3.IntegrityError("CHECK constraint failed: weight BETWEEN 1 AND 5")
    assert explain(error, PATH).sentence == "The value given for weight is not allowed."
    error = sqlite3.IntegrityError("CHECK constraint failed: task_id <> blocker_id")
    assert explain(error, PATH).sentence == "A task cannot wait for itself."


def test_an_explained_error_stays_as_it_is() -> None:
    error = FileLocked("It is locked.", "Wait.")
    assert explain(error, PATH) is error
    assert str(error) == "It is locked. Wait."
