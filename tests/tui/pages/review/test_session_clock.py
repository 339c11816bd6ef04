"""The clock of a session."""

from smtui.tui.pages.review.session_clock import SessionClock, shown_clock


def test_it_counts_only_while_it_runs() -> None:
    now = [100.0]
    clock = SessionClock(60, lambda: now[0])
    now[0] += 50
    assert clock.seconds == 60
    clock.run()
    now[0] += 10.9
    clock.run()
    assert clock.seconds == 70
    clock.stand()
    now[0] += 100
    assert clock.seconds == 70
    clock.run()
    now[0] += 1
    assert clock.seconds == 71


def test_it_is_shown_in_minutes_and_from_long_on_in_hours() -> None:
    assert shown_clock(0, 15) == "0:00 of 15:00"
    assert shown_clock(905, 15) == "15:05 of 15:00"
    assert shown_clock(99 * 60 + 59, 90) == "99:59 of 90:00"
    assert shown_clock(100 * 60, 90) == "1:40:00 of 90:00"
