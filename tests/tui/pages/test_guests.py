"""Rows that stay in their place, as lists of keys."""

from smtui.tui.pages.guests import TOP, on_top, staying
from smtui.tui.widgets.cells import RowKey

DUE, SOON = RowKey("heading", "Due"), RowKey("heading", "Soon")
A, B, C = (RowKey("task", number) for number in (1, 2, 3))


def test_a_row_that_left_the_list_stays_below_the_one_above_it() -> None:
    assert staying([DUE, A, C], B, [A, DUE]) == [DUE, A, B, C]


def test_a_row_that_went_to_another_section_stays_in_its_own() -> None:
    assert staying([DUE, A, SOON, B, C], B, [A, DUE]) == [DUE, A, B, SOON, C]


def test_a_heading_over_nothing_else_goes_with_it() -> None:
    assert staying([DUE, A, SOON, B], B, [A, DUE]) == [DUE, A, B]


def test_the_heading_of_a_section_that_is_left_empty_comes_back() -> None:
    assert staying([SOON, A, B], A, [DUE]) == [DUE, A, SOON, B]


def test_a_row_that_only_changed_its_rank_goes_where_that_is() -> None:
    keys = [DUE, B, C, A]
    assert staying(keys, A, [DUE]) is keys


def test_without_sections_only_a_row_that_is_gone_is_put_back() -> None:
    assert staying([B, C, A], A, []) == [B, C, A]
    assert staying([B, C], A, [B]) == [B, A, C]


def test_what_is_gone_to_stands_on_top() -> None:
    assert on_top([DUE, A], C) == [TOP, C, DUE, A]
    assert on_top([DUE, A], A) == [DUE, A]
