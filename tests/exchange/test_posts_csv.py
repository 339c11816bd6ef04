"""Posts through CSV and back: every field, for any text and any name."""

import csv
import io
from datetime import date, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.posts_of import FIRST, LAST, going, make_plan, out_of, text_of

from smtui.actions.publishing import AddPost
from smtui.exchange.outgoing import Outgoing
from smtui.exchange.posts_csv import posts_csv
from smtui.exchange.posts_reading import read_posts_text
from smtui.language.text import clean, clean_lines
from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import PostFact
from smtui.vocabulary import PostStatus

PLAN = make_plan()

LINES = st.text(max_size=30).map(clean_lines)
LINE = st.text(max_size=30).map(clean)
TITLE = LINE.filter(lambda text: bool(text.strip()))
HOSTILE = st.sampled_from(
    [
        "=1+1",
        "'=1",
        "@ana",
        "-x",
        " +1",
        'a "b", c;d|e',
        "two\nlines",
        "#7",
        "\ttab",
        "👩‍🚀 می‌خواهم",
    ]
)

TEXTS = st.builds(
    PostText,
    st.just(1),
    *[LINES | HOSTILE for _ in range(2)],
    LINE,
    *[LINES for _ in range(6)],
    *[LINE for _ in range(4)],
    LINES,
)
POSTS = st.builds(
    going,
    st.just(1),
    topic=TITLE | HOSTILE.map(clean),
    content_type=LINE,
    status=st.sampled_from(PostStatus),
    publish_on=st.dates(FIRST, LAST),
    publish_time=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns"]),
    owner_id=st.sampled_from([None, 1, 2, 3]),
    estimate=st.none() | st.integers(0, 10_000_000),
    goal_id=st.sampled_from([None, 1, 2]),
    tactic_id=st.sampled_from([None, 1]),
    campaign_id=st.sampled_from([None, 1]),
    channels=st.sets(st.sampled_from([1, 2, 3, 4])).map(lambda ids: tuple(sorted(ids))),
    objective=LINE,
    audience=LINE,
    is_experiment=st.booleans(),
    is_evergreen=st.booleans(),
    cooldown_days=st.none() | st.integers(1, 3660),
)
OWN = st.text(min_size=1, max_size=20).map(clean_lines).filter(lambda text: bool(text.strip()))


def as_added(post: PostFact, text: PostText, copies: dict[int, str]) -> AddPost:
    """The action that adds exactly this post."""
    texts = {name: value for name, value in text._asdict().items() if name != "id"}
    return AddPost(
        post.topic, post.content_type, status=post.status, publish_on=post.publish_on,
        publish_time=post.publish_time, zone=post.zone, owner_id=post.owner_id,
        estimate=post.estimate, goal_id=post.goal_id, tactic_id=post.tactic_id,
        channels=post.channels, campaign=post.campaign_id, objective=post.objective,
        audience=post.audience, is_experiment=post.is_experiment, is_evergreen=post.is_evergreen,
        cooldown_days=post.cooldown_days, variants=tuple(sorted(copies.items())), **texts,
    )  # fmt: skip


def read_back(out: Outgoing) -> list[AddPost]:
    incoming = read_posts_text(posts_csv(out), PLAN)
    assert incoming.errors == ()
    fields: list[dict[str, Any]] = [dict(item.fields) for item in incoming.items]
    return [AddPost(**one) for one in fields]


@settings(max_examples=100, deadline=None)
@given(POSTS, TEXTS, st.dictionaries(st.sampled_from([1, 2, 3, 4]), OWN | HOSTILE))
def test_a_post_comes_back_exactly(post: PostFact, text: PostText, copies: dict[int, str]) -> None:
    out = out_of([post], [text], {1: copies}, PLAN)
    assert read_back(out) == [as_added(post, text, copies)]


def test_what_a_row_holds() -> None:
    post = going(owner_id=2, channels=(1, 2), campaign_id=1, estimate=45)
    row = next(csv.DictReader(io.StringIO(posts_csv(out_of([post], [text_of(copy="=1")])))))
    assert (row["day"], row["time"], row["zone"]) == ("2026-12-01", "09:00", "Europe/Berlin")
    assert row["copy"] == "'=1"
    assert row["channels"] == "LinkedIn, Insta\\, gram\\; \\\\ \\| x"
    assert (row["owner"], row["campaign"], row["estimate"]) == ("#2", "Spring", "45")


def test_the_order_of_columns_does_not_matter() -> None:
    rows = list(csv.reader(io.StringIO(posts_csv(out_of([going(1), going(2)])))))
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerows([list(reversed(row)) for row in rows])
    incoming = read_posts_text(written.getvalue(), PLAN)
    found = [(item.title, item.day, item.at) for item in incoming.items]
    assert found == [("Post 1", date(2026, 12, 1), time(9)), ("Post 2", date(2026, 12, 1), time(9))]
    assert incoming.notes == ("smtui wrote it: every field comes back.",)
