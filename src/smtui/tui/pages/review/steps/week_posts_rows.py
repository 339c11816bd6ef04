"""The posts of the planned week with what each still misses, and who has it next."""

from collections.abc import Sequence
from datetime import date

from smtui.language.dates import show_full
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_posts import WeekPost, WeekPosts
from smtui.tui.details.figures import short_hours
from smtui.tui.details.names import first_names
from smtui.tui.pages.calendar.day_rows import short_channels
from smtui.tui.pages.calendar.plan_rows import STATUS
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind


class WeekPostsRows:
    """The posts under their days, as far as they contain ``words``."""

    columns: Sequence[Column] = (
        Column("", 1), Column("At", 5), Column("Post", 0), Column("Channels", 14, from_width=110),
        Column("Status", 9), Column("Left", 5, right=True, from_width=84),
        Column("Next", 8), Column("Still misses", 0),
    )  # fmt: skip

    def __init__(self, plan: Plan, found: WeekPosts, words: str) -> None:
        """List the posts that were ``found``."""
        self._plan = plan
        low = words.casefold()
        self.posts: dict[RowKey, WeekPost] = {}
        self.keys: list[RowKey] = []
        self._headings: dict[RowKey, Heading] = {}
        for one in found.posts:
            if low not in one.post.topic.casefold() or one.post.publish_on is None:
                continue
            heading = RowKey("heading", one.post.publish_on.isoformat())
            if heading not in self._headings:
                day = one.post.publish_on
                is_late = one.post.is_open and day < plan.today
                self._headings[heading] = _day_heading(day, "did not go out" if is_late else "")
                self.keys.append(heading)
            key = RowKey(Kind.POST, one.post.id)
            self.posts[key] = one
            self.keys.append(key)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a post, or the heading of its day."""
        if not key.is_thing:
            return self._headings[key]
        one, plan = self.posts[key], self._plan
        post = one.post
        glyph, tone = STATUS[post.status]
        is_late = post.is_open and post.publish_on is not None and post.publish_on < plan.today
        at = f"{post.publish_time:%H:%M}" if post.publish_time else "–"
        return (
            Cell("!" if is_late else glyph, Tone.TROUBLE if is_late else tone),
            Cell(at, Tone.DIM),
            Cell(post.topic, Tone.PLAIN if post.is_open else Tone.DIM),
            Cell(short_channels(plan, post.channels), Tone.DIM),
            Cell(str(post.status), tone),
            Cell(short_hours(one.minutes) if one.minutes else "", Tone.DIM),
            self._next(one),
            missing_cell(one),
        )

    def _next(self, one: WeekPost) -> Cell:
        if one.step is None:
            return Cell("", Tone.DIM)
        if one.step.person_id is None:
            return Cell("nobody", Tone.WATCH)
        return Cell(first_names(self._plan, (one.step.person_id,)), Tone.PLAIN)


def _day_heading(day: date, aside: str) -> Heading:
    return Heading(show_full(day).rsplit(" ", 1)[0], aside)


def missing_cell(one: WeekPost) -> Cell:
    """What a post misses in few words, the grave first; the glyph says how bad it is."""
    if not one.post.is_open:
        return Cell("", Tone.DIM)
    if not one.missing:
        return Cell("✓ nothing", Tone.FINE)
    words = ", ".join(dict.fromkeys(str(missing.what) for missing in one.missing))
    if one.is_ready:
        return Cell(f"· {words}", Tone.WATCH)
    return Cell(f"✗ {words}", Tone.TROUBLE)
