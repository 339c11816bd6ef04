"""How planning says numbers, minutes and days in the few sentences that it makes itself."""

from datetime import date

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 task, 3 tasks, 1,200 tasks; ``many`` where an s is not enough."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def minutes_in_words(minutes: int) -> str:
    """Minutes as a person says them: 45m, 2h, 1h30."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest:02}" if rest else f"{hours}h"


def day_in_words(day: date, today: date) -> str:
    """A day as a person says it: today, tomorrow, Fri (within six days), 27 Nov, 27 Nov 2028."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    if 0 < days < 7:
        return _WEEKDAYS[day.weekday()]
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year}"


def due_in_words(due: date, today: date) -> str:
    """When something is due: due tomorrow, due in 3 days, due on 27 Nov, overdue since 2 Nov."""
    days = (due - today).days
    if days < 0:
        return f"overdue since {day_in_words(due, today)}"
    if 1 < days < 7:
        return f"due in {days} days"
    return f"due {day_in_words(due, today)}" if days < 2 else f"due on {day_in_words(due, today)}"


def money_in_words(amount: float | None, currency: str) -> str:
    """An amount, whole, with its thousands divided: 4,680 €; a dash where it is not known."""
    if amount is None:
        return "–"
    whole = round(amount)
    return f"{'−' if whole < 0 else ''}{abs(whole):,} {currency}".rstrip()


def number_in_words(number: float) -> str:
    """A score without needless decimals: 4, 3.7."""
    return f"{number:.1f}".removesuffix(".0")
