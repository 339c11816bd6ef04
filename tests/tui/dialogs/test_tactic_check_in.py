"""The check-in of tactics: those in doubt, each kept, changed or dropped."""

from tests.tui.conftest import Query
from tests.tui.seeing import opened, press, screen_text, type_text
from textual.pilot import Pilot

from smtui.actions.tactics import SetTacticStatus
from smtui.tui.app import SmtuiApp
from smtui.tui.desk import DeskScreen
from smtui.tui.dialogs.tactic_check_in import TacticCheckIn
from smtui.tui.dialogs.tactic_doubts import doubts_of
from smtui.vocabulary import PaceWord, TacticStatus


async def shown(pilot: Pilot[int]) -> tuple[DeskScreen, TacticCheckIn]:
    desk = await opened(pilot)
    await press(pilot, "3", "C")
    dialog = pilot.app.screen
    assert isinstance(dialog, TacticCheckIn)
    return desk, dialog


def asked(dialog: TacticCheckIn) -> list[int]:
    return [int(key.id) for key in dialog._rows.source.keys]


async def test_asked_about_are_those_behind_and_those_without_slack(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, dialog = await shown(pilot)
        plan = desk.plan
        assert plan is not None
        wanted = [
            id_
            for id_ in plan.tactic_order
            if (plan.tactics[id_].slack or 0) < 0
            or any(
                plan.goals[goal].word in (PaceWord.BEHIND, PaceWord.MISSED)
                for goal in plan.snapshot.tactics[id_].goals
            )
        ]
        assert asked(dialog) == wanted
        text = await press(pilot, "down")
        assert "goal behind" in text
        assert "1h01 short" in text
        assert "is behind." in text


async def test_keep_asks_no_more_and_writes_nothing(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, dialog = await shown(pilot)
        first, *rest = asked(dialog)
        entries = in_file("SELECT count(*) FROM journal_entry")
        await press(pilot, "space")
        assert asked(dialog) == rest
        assert in_file("SELECT count(*) FROM journal_entry") == entries
        await press(pilot, "u")
        assert asked(dialog) == [first, *rest]


async def test_drop_and_pause_are_written_with_a_reason_and_undone(
    demo_app: SmtuiApp, in_file: Query
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, dialog = await shown(pilot)
        first, second, *rest = asked(dialog)
        await press(pilot, "x", "r")
        await type_text(pilot, "Nobody asks for it")
        await press(pilot, "enter", "p")
        status = "SELECT status FROM tactic WHERE id IN (?, ?) ORDER BY id = ?"
        assert in_file(status, first, second, second) == [("dropped",), ("paused",)]
        assert asked(dialog) == rest
        assert in_file("SELECT reason FROM adjustment WHERE tactic_id = ? AND after = 'dropped'",
                       first) == [("Nobody asks for it",)]  # fmt: skip
        await press(pilot, "u")
        assert asked(dialog) == [second, *rest]


async def test_another_eta_is_asked_for_and_kept(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, dialog = await shown(pilot)
        second = asked(dialog)[1]
        await press(pilot, "down", "D")
        await type_text(pilot, "18 dec")
        await press(pilot, "enter")
        assert in_file("SELECT eta_on FROM tactic WHERE id = ?", second) == [("2026-12-18",)]
        assert second not in asked(dialog)


async def test_an_eta_by_rule_is_changed_in_the_form(demo_app: SmtuiApp, in_file: Query) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        _, dialog = await shown(pilot)
        first = asked(dialog)[0]
        assert in_file("SELECT eta_rrule IS NULL FROM tactic WHERE id = ?", first) == [(0,)]
        await press(pilot, "D")
        await type_text(pilot, "18 dec")
        assert "could not be done" in await press(pilot, "enter")
        assert asked(dialog)[0] == first
        assert "Edit ‘" in await press(pilot, "e")
        await press(pilot, "escape")
        assert demo_app.screen is dialog


async def test_the_walk_ends_when_all_is_answered_and_a_second_finds_it_again(
    demo_app: SmtuiApp,
) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk, dialog = await shown(pilot)
        await press(pilot, *["space"] * len(asked(dialog)))
        assert demo_app.screen is desk
        assert "All that was in doubt is checked" in screen_text(demo_app)


async def test_without_doubts_it_says_so(demo_app: SmtuiApp) -> None:
    async with demo_app.run_test(size=(80, 24)) as pilot:
        desk = await opened(pilot)
        await press(pilot, "3")
        assert desk.plan is not None
        ids = tuple(doubt.tactic_id for doubt in doubts_of(desk.plan))
        desk.do(SetTacticStatus(ids, TacticStatus.PAUSED))
        assert "Nothing to check" in await press(pilot, "C")
        assert demo_app.screen is desk
