"""Completing what is typed into a field."""

import pytest

from smtui.language.matching import fold
from smtui.tui.dialogs.forms import field_row
from smtui.tui.dialogs.forms.field_row import LastPartSuggester


async def test_the_last_of_several_names_is_completed() -> None:
    suggester = LastPartSuggester(("Ana Ruiz", "Élodie"))
    assert await suggester.get_suggestion("an") == "ana Ruiz"
    assert await suggester.get_suggestion("Ana Ruiz, el") == "Ana Ruiz, elodie"
    assert await suggester.get_suggestion("Ana Ruiz, ") is None
    assert await suggester.get_suggestion("zoe") is None


async def test_thousands_of_names_are_folded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(text: str) -> str:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(field_row, "fold", counted)
    names = tuple(f"Write post {n}" for n in range(2000))
    suggester = LastPartSuggester(names)
    for text in ("x", "xy", "xyz"):
        assert await suggester.get_suggestion(text) is None
    assert len(folded) == len(names) + 3
