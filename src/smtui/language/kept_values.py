"""Values as the log of adjustments keeps them, as a person says them."""

from datetime import date

from smtui.language.dates import show_full


def show_kept(value: str) -> str:
    """A day (27 Nov 2026), a rule (every Monday), a word or a number; none for nothing."""
    if value.startswith("FREQ="):
        from smtui.language.rules import show_rule

        return show_rule(value)
    try:
        return show_full(date.fromisoformat(value)).split(" ", 1)[1]
    except ValueError:
        return value or "none"
