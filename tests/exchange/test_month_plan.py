"""Briefs and plans: what stands in them, and that text stays text."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.exchange.posts_of import LAST, going, make_plan, out_of, text_of

from smtui.exchange.briefs_markdown import QUESTIONS, briefs_markdown
from smtui.exchange.handing_out import HandOutAs, Wanted, hand_out
from smtui.exchange.markdown_text import escaped, verbatim
from smtui.exchange.month_plan_html import month_plan_html
from smtui.exchange.month_plan_markdown import month_plan_markdown
from smtui.language.text import clean, clean_lines
from smtui.planning.facts.publishing import OccasionFact
from smtui.vocabulary import PostStatus

HOSTILE = "<script>alert(1)</script> | **b** [x](y) `c` &amp; # h"
MARKDOWN = MarkdownIt("commonmark").enable("table")
LINE = st.text(max_size=40).map(clean)


class Page(HTMLParser):
    """The elements of a page and the texts in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def text_in(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@settings(max_examples=100, deadline=None)
@given(LINE | st.text(alphabet="-+=>#1.)*_`[]<>|~&;:/ \\!a", max_size=16))
@example("1. one")
@example("&copy; &#35;")
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = text_in(MARKDOWN.renderInline(escaped(text)))
    block = text_in(MARKDOWN.render(escaped(text))).removesuffix("\n")
    wanted = text.strip().replace("\ufffd", "")
    assert shown.replace("\ufffd", "") == wanted
    assert block.replace("\ufffd", "") == wanted


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60).map(clean_lines) | st.text(alphabet="`~\n a", max_size=20))
def test_a_copy_stands_exactly_in_its_block(text: str) -> None:
    (block,) = [token for token in MARKDOWN.parse(verbatim(text)) if token.type == "fence"]
    assert block.content == f"{text}\n"


def test_a_brief_answers_the_seven_questions() -> None:
    text = text_of(
        brief_for_whom="Hosts\nof small events", call_to_action="Join", notes="- Use blue",
        media="https://x.example/a_b.png",
    )  # fmt: skip
    out = out_of([going(campaign_id=1, estimate=90), going(2, status=PostStatus.PUBLISHED)],
                 [text], {1: {1: "Own ``` copy"}})  # fmt: skip
    found = briefs_markdown(out)
    assert "- **Goes out:** Tue 1 Dec 2026, W49, 9:00 (Europe/Berlin)" in found
    assert "- **Picture:** <https://x.example/a_b.png>" in found
    assert "- **Time to make it:** 1h30" in found
    assert "Post 2" not in found
    page = MARKDOWN.render(found)
    assert all(f"<strong>{question}</strong>" in page for question, _ in QUESTIONS)
    assert "Hosts<br />\nof small events" in page
    assert page.count("<em>not said yet</em>") == 5
    assert "Own ``` copy" in page
    assert "<p>- Use blue</p>" in page


def test_the_plan_lists_weeks_counts_and_occasions() -> None:
    plan = make_plan(occasions={1: OccasionFact(1, "Feast", LAST, False, "", 14, "")})
    posts = [going(1, is_experiment=True), going(2, status=PostStatus.SKIPPED),
             going(3, publish_on=LAST, channels=(1, 4))]  # fmt: skip
    found = month_plan_markdown(out_of(posts, plan=plan))
    assert found.startswith("# Publishing plan: December 2026\n\n2 posts, as of")
    assert "By channel: LinkedIn 2 · کانال 1" in found
    assert "- Thu 31 Dec 2026: Feast" in found
    assert "| Tue 1 Dec | 9:00 | LinkedIn | Post 1 (experiment) |" in found
    assert "## W53" in found
    assert "Post 2" not in found


def test_the_page_asks_for_nothing_and_keeps_text_text() -> None:
    post = going(topic=HOSTILE, content_type=HOSTILE)
    text = month_plan_html(out_of([post]))
    page = Page(text)
    tags = {tag for tag, _ in page.tags}
    assert not tags & {"script", "img", "link", "iframe", "object", "b "}
    assert not any("src" in attrs or "href" in attrs for _, attrs in page.tags)
    assert not re.search(r"url\(|@import", text)
    assert page.text.count(HOSTILE) == 3
    for words in ("prefers-color-scheme: dark", "@media print", "color-scheme: light dark"):
        assert words in text


def test_markup_is_text_in_markdown() -> None:
    page = MARKDOWN.render(month_plan_markdown(out_of([going(topic=HOSTILE)])))
    assert "<script" not in page
    assert HOSTILE in text_in(page)


@pytest.mark.parametrize("kind", HandOutAs)
def test_everything_can_be_handed_out_even_nothing(kind: HandOutAs) -> None:
    from datetime import UTC, datetime

    wanted = Wanted("acme", datetime(2026, 11, 25, tzinfo=UTC), frozenset({1}))
    for posts in ([], [going(1), going(2, channels=(4,))]):
        found = hand_out(out_of(posts), kind, wanted)
        assert all("2026-12" in file.name and file.text for file in found.files)
        assert not any("Post 2" in file.text for file in found.files)
    assert found.files
