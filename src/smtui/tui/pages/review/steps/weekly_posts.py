"""Weekly: the posts of the week, what each still misses, and who has it next."""

from typing import ClassVar

from textual.content import Content

from smtui.language.durations import show_minutes
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.reviews.week_posts import WeekPosts, posts_of, week_posts
from smtui.tui.details.prose import toned
from smtui.tui.made_of import MadeOf
from smtui.tui.pages.calendar.plans_posts import PlansPosts
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.pipeline_acts import PIPELINE_KEYS, MovesPosts
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.pages.review.steps.week_posts_rows import WeekPostsRows
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind


class Posts(StepPage, ListPage, MovesPosts, PlansPosts):
    """The posts by day; keys move them on in the pipeline and to other days."""

    VIEW_NAME: ClassVar[str] = "posts"
    NEW: ClassVar[Kind] = Kind.POST
    SHOW_COLUMNS: ClassVar[bool] = True
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.POST})
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "edit", *PIPELINE_KEYS, "move.back", "move.on", "move.week_back", "move.week_on",
        "move.to", "slot.free", "assign", "estimate.more", "estimate.less", "tick", "skip", "add",
        "notes", "log", "timer", "duplicate", "delete", "patterns", "repeat", "best_time",
        "occasions", "channels", "list.mark", "filter", "pane.next", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "open", "post.next", "post.back", "move.on", "assign", "add", "slot.free", "patterns",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No post goes out in this week.\n\n"
        "a  adds one: Tip of the week @ana ch:LinkedIn due:thu\n"
        "Q  plans posts from a weekly pattern\n"
        ";  what is unfinished in the next 14 days"
    )

    def __init__(self) -> None:
        """Start with nothing checked."""
        super().__init__()
        self._found: MadeOf[WeekPosts] = MadeOf()
        self._is_first = True

    def found(self, plan: Plan) -> WeekPosts:
        """The posts of the week and what they miss, looked up once for each plan."""
        return self._found.get(lambda: self._look_up(plan), plan)

    def _look_up(self, plan: Plan) -> WeekPosts:
        from smtui.store.library import networks

        ids = [post.id for post in posts_of(plan, self.period)]
        copies = self.workspace.post_copies(ids) if ids else {}
        known = {network.key: network for network in networks()}
        return week_posts(plan, self.period, copies, known, now=self.desk.smtui.now())

    def show_plan(self, plan: Plan) -> None:
        """Show the posts; at first with the cursor on one that is still to go out."""
        is_first, self._is_first = self._is_first, False
        super().show_plan(plan)
        still = (one.post.id for one in self.found(plan).posts if one.post.is_open)
        id_ = next(still, None) if is_first else None
        if id_ is not None:
            self.rows.go_to(RowKey(Kind.POST, id_))

    def source(self, plan: Plan) -> WeekPostsRows:
        """Return the posts of the week."""
        return WeekPostsRows(plan, self.found(plan), self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how many posts there are, how many cannot go out yet and how much is left of them."""
        found = self.found(plan)
        count = len(found.posts)
        if not count:
            return toned(" No post goes out in this week", Tone.WATCH)
        said = toned(f" {count} post{'' if count == 1 else 's'}", Tone.STRONG)
        late = sum(1 for one in found.posts if _is_late(one.post, plan))
        if late:
            said += toned(f" · {late} late: D or = gives a day", Tone.TROUBLE)
        if found.not_ready:
            said += toned(f" · {found.not_ready} cannot go out yet", Tone.TROUBLE)
        elif found.open:
            said += toned(" · all of them can go out", Tone.FINE)
        if found.minutes:
            said += toned(f" · {show_minutes(found.minutes)} of work left", Tone.DIM)
        return said

    def describe(self, key: RowKey) -> Content:
        """Return the details of a post: everything that misses, its copy and its brief."""
        from smtui.tui.details.post import describe_post

        return describe_post(self.plan, int(key.id), workspace=self.desk.workspace)

    def add_context(self) -> dict[str, object]:
        """What is added goes out on the day of the post under the cursor, else on the first day."""
        key = self.rows.key
        post = self.plan.snapshot.posts.get(int(key.id)) if key is not None else None
        day = post.publish_on if post is not None and post.publish_on else self.period.first
        return {"publish_on": max(day, self.plan.today)}

    def action_open(self) -> None:
        """Open the editor of the post."""
        self.action_edit()


def _is_late(post: PostFact, plan: Plan) -> bool:
    return post.is_open and post.publish_on is not None and post.publish_on < plan.today
