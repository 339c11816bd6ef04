"""What the header says at its right end."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.planning.making import TODAY, make_person, make_snapshot, make_task
from textual.app import App, ComposeResult

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import TimerFact
from smtui.planning.settings import Settings
from smtui.planning.workload import utilisation_of
from smtui.tui.reporting import header_facts, percent_of
from smtui.tui.widgets.header import Fact, Header
from smtui.vocabulary import PageName

SIX = tuple(zip("123458", (*tuple(PageName)[:5], PageName.REVIEW), strict=True))
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_a_load_is_said_in_words_where_there_is_no_capacity() -> None:
    said = [percent_of(utilisation_of(*one)) for one in ((0, 0), (60, 0), (90, 240))]
    assert said == ["0 %", "no time", "37 %"]


def facts(*, timer: bool) -> tuple[Fact, ...]:
    me = make_person(1, is_me=True)
    running = TimerFact(1, NOW - timedelta(minutes=85)) if timer else None
    snapshot = make_snapshot([make_task(1, planned_on=TODAY, estimate=90)], people=[me])
    plan = derive(replace(snapshot, timer=running), TODAY, Settings())
    return header_facts(plan, NOW, demo=False)


class Shown(App[None]):
    """A header alone."""

    def compose(self) -> ComposeResult:
        yield Header(SIX)


@pytest.mark.parametrize("timer", [False, True])
async def test_the_load_stands_beside_its_day_in_every_width(timer: bool) -> None:
    told = facts(timer=timer)
    load = told[-1].text
    async with Shown().run_test(size=(120, 3)) as pilot:
        header = pilot.app.query_one(Header)
        header.say(*told)
        seen = {}
        for width in (120, 80, 60, 40):
            await pilot.resize_terminal(width, 3)
            await pilot.pause()
            seen[width] = "".join(segment.text for segment in header.render_line(0))
    assert all(len(line) == width for width, line in seen.items())
    assert all(line.endswith(f"{load} ") for line in seen.values())
    assert "3 Tactics" in seen[120]
    assert told[-3].text in seen[120], "the week"
    if timer:
        assert "3 Tac " in seen[80], "the names of the tabs make room for the timer"
        assert "▶ 1h25" in seen[80]
    else:
        assert "3 Tactics" in seen[80]
        assert f"{told[-2].short}  {load}" in seen[80]
