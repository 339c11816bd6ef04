"""The demo's report of the month that runs: the one with most in it."""

from datetime import date

import pytest
from tests.exchange.reports.reported import NOW, Reported, demo_at, reported

from smtui.vocabulary import SessionCadence


@pytest.fixture(scope="session")
def month(tmp_path_factory: pytest.TempPathFactory) -> Reported:
    return reported(demo_at(tmp_path_factory.mktemp("demo")), SessionCadence.MONTHLY, NOW.date())


@pytest.fixture(scope="session")
def today() -> date:
    return NOW.date()
