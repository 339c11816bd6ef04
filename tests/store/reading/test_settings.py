from sqlite3 import Connection

import pytest

from smtui.planning.settings import Settings
from smtui.store.reading import read_settings
from smtui.vocabulary import ValueSource


def put(connection: Connection, key: str, value: str) -> None:
    connection.execute("INSERT INTO setting VALUES (?, ?)", (key, value))


def test_nothing_set_is_the_default(connection: Connection) -> None:
    put(connection, "setup_done", "true")
    assert read_settings(connection) == Settings()


def test_what_is_set_is_read(connection: Connection) -> None:
    put(connection, "weights.due", "3")
    put(connection, "weights.unaligned", "-0.5")
    put(connection, "focus_factor", "0.65")
    put(connection, "week_start", "6")
    put(connection, "horizon_days", "28")
    put(connection, "zone", '"Europe/Berlin"')
    put(connection, "currency", '"£"')
    put(connection, "tactics.value_from", '"criteria"')
    put(connection, "tactics.ask_reason", "false")
    settings = read_settings(connection)
    assert (settings.weights.due, settings.weights.unaligned) == (3.0, -0.5)
    assert (settings.focus_factor, settings.week_start, settings.horizon_days) == (0.65, 6, 28)
    assert (settings.zone, settings.currency) == ("Europe/Berlin", "£")
    assert (settings.tactic_value_from, settings.ask_reason) == (ValueSource.CRITERIA, False)
    assert settings.weights.value == Settings().weights.value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("focus_factor", "0"), ("focus_factor", "1.2"), ("focus_factor", '"0.8"'),
        ("week_start", "7"), ("week_start", "1.5"), ("weights.due", '"much"'),
        ("weights.nothing", "1"), ("zone", "3"), ("horizon_days", "0"), ("zone", "not json"),
        ("default_minutes", "true"), ("currency", "null"), ("currency", "[]"),
        ("tactics.value_from", '"luck"'), ("tactics.value_from", "true"),
        ("tactics.ask_reason", '"no"'), ("tactics.ask_reason", "2"), ("focus_factor", "true"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_stands_at_its_default(
    connection: Connection, key: str, value: str
) -> None:
    put(connection, key, value)
    assert read_settings(connection) == Settings()
