"""What is prepared while nothing else is to be done."""

import sys

import pytest
from tests.tui.seeing import opened

from smtui.tui.app import SmtuiApp


@pytest.mark.parametrize("name", ["quick_add", "forms.tool"])
async def test_the_first_dialog_need_not_be_imported_when_its_key_is_pressed(
    demo_app: SmtuiApp, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    module = f"smtui.tui.dialogs.{name}"
    monkeypatch.delitem(sys.modules, module, raising=False)
    async with demo_app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert module in sys.modules
