"""Which signals the app takes for itself, and that it gives them back."""

import signal
from pathlib import Path
from typing import Any

import pytest
from tests.tui.seeing import opened

from smtui.tui import app as app_module
from smtui.tui.app import SIGNALS, SmtuiApp, run


async def test_without_a_terminal_signals_stay_with_whom_they_belong_to(
    demo_app: SmtuiApp,
) -> None:
    before = {number: signal.getsignal(number) for number in SIGNALS}
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert {number: signal.getsignal(number) for number in SIGNALS} == before


def test_signals_mean_afterwards_what_they_meant_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def takes_signals(_app: SmtuiApp, **_: Any) -> int:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        return 3

    monkeypatch.setattr(app_module.SmtuiApp, "run", takes_signals)
    before = {number: signal.getsignal(number) for number in SIGNALS}
    assert run(tmp_path / "a.db") == 3
    assert {number: signal.getsignal(number) for number in SIGNALS} == before
