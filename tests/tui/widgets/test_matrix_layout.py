"""Where labels stand in the matrix: apart from each other, in their quadrant, near their scores."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from smtui.tui.widgets.matrix_grid import HIGH, Label, MatrixGrid, Point
from smtui.tui.widgets.matrix_layout import LONGEST, next_label, place


@st.composite
def drawn_points(draw: st.DrawFn) -> list[Point]:
    scores = draw(st.lists(st.tuples(st.integers(3, 15), st.integers(2, 10)), max_size=70))
    titles = st.text(max_size=30)
    return [
        Point(id_, value / 3, complexity / 2, str(id_) if id_ % 5 else "", draw(titles))
        for id_, (value, complexity) in enumerate(scores, 1)
    ]


def cells_of(label: Label) -> set[tuple[int, int]]:
    return {(x, label.y) for x in range(label.x, label.end)}


@settings(max_examples=80, deadline=None)
@given(drawn_points(), st.integers(10, 120), st.integers(5, 40))
def test_no_label_covers_another_and_each_stays_in_its_quadrant(
    points: list[Point], width: int, height: int
) -> None:
    placed = place(points, width, height)
    taken = Counter(cell for label in placed.labels for cell in cells_of(label))
    assert all(count == 1 for count in taken.values())
    by_id = {point.id: point for point in points}
    grid = MatrixGrid(width, height)
    for label in placed.labels:
        point = by_id[label.id]
        area = grid.area(point.value >= HIGH, point.complexity >= HIGH)
        assert area.x <= label.x
        assert label.end <= area.x + area.width
        assert area.y <= label.y < area.y + area.height
        assert label.width >= min(area.width, 1 + len(point.number))


@settings(max_examples=60, deadline=None)
@given(drawn_points(), st.integers(10, 90), st.integers(5, 30))
def test_what_is_not_drawn_is_counted(points: list[Point], width: int, height: int) -> None:
    placed = place(points, width, height)
    assert len(placed.labels) + sum(placed.hidden.values()) == len(points)
    assert len({label.id for label in placed.labels}) == len(placed.labels)


@pytest.mark.parametrize(
    ("value", "complexity", "where"),
    [(5, 1, "top left"), (5, 5, "top right"), (1, 1, "bottom left"), (1, 5, "bottom right")],
)
def test_the_corners_are_the_corners(value: float, complexity: float, where: str) -> None:
    grid = MatrixGrid(51, 19)
    (label,) = place([Point(1, value, complexity, "1", "Short")], 51, 19).labels
    x, y = grid.ideal(value, complexity)
    assert (label.mark_x, label.y) == (x, y)
    assert (y < grid.middle_y) == where.startswith("top")
    assert (x < grid.middle_x) == where.endswith("left")


def test_more_value_is_higher_and_more_complexity_further_right() -> None:
    grid = MatrixGrid(51, 19)
    rows = [grid.ideal(value / 3, 2)[1] for value in range(3, 16)]
    columns = [grid.ideal(2, complexity / 2)[0] for complexity in range(2, 11)]
    assert rows == sorted(rows, reverse=True)
    assert columns == sorted(columns)
    assert len(set(columns)) == len(columns)


def test_alone_a_title_is_written_out_and_in_a_crowd_it_is_cut() -> None:
    title = "Clean up the accounts"
    (alone,) = place([Point(1, 2, 1, "1", title)], 79, 19).labels
    assert alone.width == len(f"●1 {title}")
    crowd = [Point(id_, 2, 1, str(id_), title) for id_ in range(1, 25)]
    placed = place(crowd, 79, 19)
    assert len(placed.labels) == len(crowd)
    assert max(label.width for label in placed.labels) < alone.width


def test_beside_the_middle_line_a_title_goes_to_the_left_where_there_is_room() -> None:
    crowd = [Point(id_, 4.5, 1, str(id_), "Fine") for id_ in range(1, 12)]
    beside = Point(20, 4, 2.5, "20", "Answer what people ask most often")
    placed = place([*crowd, beside], 79, 19)
    label = next(label for label in placed.labels if label.id == 20)
    assert label.mark_last
    assert label.width > 20


@settings(max_examples=60, deadline=None)
@example([Point(1, 1, 1, "1", ""), Point(2, 1, 5, "2", ""), Point(3, 1, 3.5, "3", "")], 16, 5)
@given(drawn_points(), st.integers(10, 120), st.integers(5, 40))
def test_no_label_is_cut_beside_free_cells(points: list[Point], width: int, height: int) -> None:
    points = [point._replace(title="Answer what people ask most often") for point in points]
    placed = place(points, width, height)
    grid = MatrixGrid(width, height)
    by_id = {point.id: point for point in points}
    taken = {cell for label in placed.labels for cell in cells_of(label)}
    for label in placed.labels:
        point = by_id[label.id]
        if label.width >= min(LONGEST, 1 + cell_len(f"{point.number} {point.title}".strip())):
            continue
        area = grid.area(point.value >= HIGH, point.complexity >= HIGH)
        ends = (label.x - 1, label.x - 2) if label.mark_last else (label.end, label.end + 1)
        beyond = [x for x in ends if area.x <= x < area.x + area.width]
        assert not beyond or any((x, label.y) in taken for x in beyond)


def test_the_most_important_keep_their_place_when_there_is_no_room_for_all() -> None:
    crowd = [Point(id_, 2, 2, str(id_), "Title") for id_ in range(1, 400)]
    placed = place(crowd, 51, 19)
    ids = {label.id for label in placed.labels}
    assert set(range(1, 20)) <= ids
    assert sum(placed.hidden.values()) > 0


def test_the_chosen_one_is_drawn_even_when_there_is_no_room_for_all() -> None:
    crowd = [Point(id_, 2, 2, str(id_), "Title") for id_ in range(1, 400)]
    assert 399 not in {label.id for label in place(crowd, 51, 19).labels}
    assert 399 in {label.id for label in place(crowd, 51, 19, chosen=399).labels}


def test_too_small_a_picture_places_nothing_and_counts_all() -> None:
    placed = place([Point(1, 2, 2, "1", "Title")], 3, 2)
    assert placed.labels == ()
    assert sum(placed.hidden.values()) == 1


@settings(max_examples=40, deadline=None)
@given(drawn_points())
def test_the_arrow_to_the_right_reaches_every_label(points: list[Point]) -> None:
    labels = place(points, 60, 20).labels
    reached, here = set(), next_label(labels, None, 1, 0)
    while here is not None:
        reached.add(here)
        here = next_label(labels, here, 1, 0)
    assert reached == {label.id for label in labels}


def test_up_and_down_go_to_the_nearest_on_another_line() -> None:
    labels = (
        Label(1, 0, 1, 5, False),
        Label(2, 20, 1, 5, False),
        Label(3, 21, 4, 5, False),
        Label(4, 2, 4, 5, False),
    )
    assert next_label(labels, 1, 0, 1) == 4
    assert next_label(labels, 2, 0, 1) == 3
    assert next_label(labels, 3, 0, -1) == 2
    assert next_label(labels, 1, 0, -1) is None
