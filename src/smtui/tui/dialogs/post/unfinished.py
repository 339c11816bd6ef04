"""What is unfinished in the next 14 days, by person; posts are moved along from here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.unfinished import DAYS, PersonPosts, unfinished
from smtui.tui.details.names import day_tone
from smtui.tui.details.prose import toned
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen


def heading_of(plan: Plan, group: PersonPosts) -> Heading:
    """Whose posts they are; how many, how much of them is left, and how many are late."""
    person = plan.snapshot.people.get(group.person_id or 0)
    count = len(group.posts)
    parts = [f"{count} post" if count == 1 else f"{count} posts"]
    if group.minutes:
        parts.append(show_minutes(group.minutes))
    if group.late:
        parts.append(f"{group.late} late")
    return Heading(person.name if person else "Nobody yet", " · ".join(parts))


class _Unfinished:
    """The posts as rows, under the name of who has them."""

    columns = (
        Column("Post", 0), Column("Goes out", 9, right=True), Column("At", 5, right=True),
        Column("Status", 8), Column("Left", 6, right=True), Column("Channels", 16, from_width=80),
    )  # fmt: skip

    def __init__(self, plan: Plan, groups: Sequence[PersonPosts]) -> None:
        self._plan = plan
        self._headings: dict[str, Heading] = {}
        self.keys: list[RowKey] = []
        for group in groups:
            name = str(group.person_id)
            self._headings[name] = heading_of(plan, group)
            self.keys.append(RowKey("heading", name))
            self.keys += [RowKey(Kind.POST, post.id) for post in group.posts]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a post, or a heading."""
        if not key.is_thing:
            return self._headings[str(key.id)]
        post, plan = self._plan.snapshot.posts[int(key.id)], self._plan
        channels = plan.snapshot.channels
        names = ", ".join(channels[id_].name for id_ in post.channels if id_ in channels)
        day = show_day(post.publish_on, plan.today) if post.publish_on else ""
        return (
            Cell(post.topic),
            Cell(day, day_tone(post.publish_on, plan.today)),
            Cell(f"{post.publish_time:%H:%M}" if post.publish_time else "", Tone.DIM),
            Cell(str(post.status), Tone.WATCH),
            Cell(_left(post), Tone.DIM),
            Cell(names, Tone.DIM),
        )


def _left(post: PostFact) -> str:
    return "–" if post.estimate is None else show_minutes(max(0, post.estimate - post.logged))


class UnfinishedDialog(ListDialog):
    """Lists what is unfinished; a post is opened or moved on."""

    CSS_PATH = ListDialog.CSS_PATH
    DEFAULT_CSS: ClassVar[str] = "UnfinishedDialog .box { width: 110; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e", "open", "opens"),
        Binding("full_stop", "move(1)", "next status"),
        Binding("comma", "move(-1)", "status back"),
    ]
    EMPTY: ClassVar[str] = f"Every post of the next {DAYS} days is finished."
    MOST_SHOWN: ClassVar[int] = 40

    def __init__(self, desk: "DeskScreen") -> None:
        """List what is unfinished now."""
        super().__init__(desk)

    def head(self) -> Content:
        """How much there is."""
        groups = unfinished(self.plan)
        count = sum(len(group.posts) for group in groups)
        minutes = sum(group.minutes for group in groups)
        late = sum(group.late for group in groups)
        said = toned(f"Unfinished posts of the next {DAYS} days", Tone.STRONG)
        if not count:
            return said
        told = f" · {count} with {show_minutes(minutes)} left"
        return said + toned(told, Tone.DIM) + toned(f" · {late} late" if late else "", Tone.TROUBLE)

    def source(self) -> _Unfinished:
        """The posts by who has them."""
        return _Unfinished(self.plan, unfinished(self.plan))

    def action_open(self) -> None:
        """Open the post under the cursor."""
        from smtui.tui.dialogs.post import edit_post

        if self.rows.key is not None:
            edit_post(self.desk, int(self.rows.key.id))

    def on_rows_opened(self) -> None:
        """Open the post that was clicked twice."""
        self.action_open()

    def action_move(self, by: int) -> None:
        """Move the post under the cursor along the pipeline."""
        from smtui.tui.pages.pipeline_acts import move_along

        if self.rows.key is not None:
            move_along(self.desk, (int(self.rows.key.id),), by, self.echo.say)
