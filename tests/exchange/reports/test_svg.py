"""Charts of any measurements stay within their frame."""

import re
from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from smtui.exchange.reports.blocks import Bar, Chart, line, said, typed
from smtui.exchange.reports.svg import BAR_WIDTH, HEIGHT, WIDTH, bar_svg, chart_svg

DAY = date(2026, 11, 16)
POINT = st.tuples(
    st.integers(0, 900).map(lambda days: DAY - timedelta(days=450) + timedelta(days=days)),
    st.floats(-1e15, 1e15, allow_nan=False),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(POINT, min_size=1, max_size=60), st.lists(POINT, min_size=2, max_size=2))
@example([(DAY, 0.0)], [(DAY, 0.0), (DAY, 0.0)])
@example([(DAY, 1e15), (DAY, 1e15)], [(DAY, 1e15), (DAY, 1e15)])
def test_all_of_a_chart_is_within_it(
    points: list[tuple[date, float]], plan: list[tuple[date, float]]
) -> None:
    chart = Chart("<b>", line("“x”"), tuple(sorted(points)), tuple(sorted(plan)), DAY,
                  DAY + timedelta(days=6))  # fmt: skip
    drawn = chart_svg(chart)
    assert "nan" not in drawn
    assert "inf" not in drawn
    assert "<b>" not in drawn
    for x, y in re.findall(r'[ML](-?[\d.]+) (-?[\d.]+)|cx="', drawn):
        if x:
            assert 0 <= float(x) <= WIDTH
            assert 0 <= float(y) <= HEIGHT
    assert len(re.findall('class="value"', drawn)) <= 8


def test_a_bar_never_leaves_its_room() -> None:
    drawn = bar_svg(Bar(typed('"><script>'), 50, 120, "50 of 120"), 100)
    assert f'd="M{BAR_WIDTH - 1.0:.1f} 0V' in drawn
    assert 'width="100.0"' in drawn
    assert "<script>" not in drawn
    assert 'width="0.0"' in bar_svg(Bar(said("x"), 0, None, ""), 1.0)
