"""The plan: the posts of a month as a table, with what each still misses."""

from datetime import date
from typing import ClassVar

from textual.content import Content

from smtui.language.calendar_words import MONTHS
from smtui.planning.calendar_views import days_of_month, in_table
from smtui.planning.layers import Shown
from smtui.planning.plan import Plan
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.dated import ACTS, Span
from smtui.tui.pages.calendar.listed import ListedView
from smtui.tui.pages.calendar.plan_rows import Checked, Order, PlanRows, counted_posts
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.tui.widgets.month_layout import month_after
from smtui.vocabulary import Kind

BESIDE_FROM = 170
"""From so many cells on the details stand beside the table; narrower, enter opens them."""


class PlanView(ListedView):
    """A table of posts; its layers are posts alone, whatever else the others show."""

    VIEW_NAME: ClassVar[str] = "plan"
    SHOW_COLUMNS: ClassVar[bool] = True
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.POST})
    SAYS: ClassVar[str] = "Plan: the posts of a month; V changes the order, [ ] turn the month"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = ("month.back", "month.on", "go.today", "order", *ACTS)
    FOOTER: ClassVar[tuple[str, ...]] = (
        "open", "add", "move.on", "month.on", "order", "layers", "filter", "view", "edit",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No post stands in this month.\n\n"
        "a  adds one: Tip of the week @ana ch:LinkedIn due:fri\n"
        "[ ]  turn the month; \\ says whose posts are shown"
    )

    def __init__(self) -> None:
        """Start with the posts by date."""
        super().__init__()
        self.order = Order.DATE
        self._checked: tuple[Plan, tuple[Span, Shown], Checked] | None = None

    def span_of(self, plan: Plan) -> Span:
        """The month of the chosen day."""
        return days_of_month(self.day if self.day != date.min else plan.today)

    def source(self, plan: Plan) -> PlanRows:
        """Return the table."""
        posts = in_table(self.entries(plan))
        return PlanRows(plan, posts, self.words, self.order, self.checked(plan))

    def checked(self, plan: Plan) -> Checked:
        """What is known of the copies of the month, read once for each plan."""
        wider = self.wider(plan)
        of = (self.span_of(plan), self.showing.shown)
        if self._checked is None or self._checked[0] is not wider or self._checked[1] != of:
            from smtui.store.library import networks

            workspace = self.desk.workspace
            ids = [entry.id for _, entry in in_table(self.entries(plan))]
            copies = workspace.post_copies(ids) if workspace and ids else {}
            known = {network.key: network for network in networks()}
            self._checked = (wider, of, Checked(wider, copies, known, self.desk.smtui.now()))
        return self._checked[2]

    def summarise(self, plan: Plan) -> Content:
        """Say which month it is, how far its posts are, and what is shown."""
        posts = [entry.post for _, entry in in_table(self.entries(plan)) if entry.post]
        checked = self.checked(plan)
        open_ = [post for post in posts if post.is_open]
        grave = sum(1 for post in open_ if any(one.is_grave for one in checked.missing(post)))
        ready = sum(1 for post in open_ if not post.is_unfinished)
        title = f" {MONTHS[self.day.month - 1].capitalize()} {self.day.year}"
        pieces = [
            toned(title, Tone.STRONG),
            toned(f" · {counted_posts(len(posts))}", Tone.ACCENT),
            toned(f" · {len(posts) - len(open_)} over", Tone.DIM),
            toned(f" · {ready} ready", Tone.FINE if ready else Tone.DIM),
            toned(f" · {grave} cannot go out yet" if grave else "", Tone.TROUBLE),
            self.told_of_showing(plan),
            toned(f" · by {self.order}" if self.order is not Order.DATE else "", Tone.DIM),
        ]
        return Content("").join(pieces)

    def day_of_row(self, key: RowKey) -> date | None:
        """Return the day of a post."""
        rows = self.rows.source
        post = rows.posts.get(int(key.id)) if isinstance(rows, PlanRows) else None
        return None if post is None else post.publish_on

    def row_on(self, day: date) -> RowKey | None:
        """Return the first post on a day or after it, where the table is by date."""
        rows = self.rows.source
        if not isinstance(rows, PlanRows) or self.order is not Order.DATE:
            return None
        later = (
            id_ for id_, post in rows.posts.items() if post.publish_on and post.publish_on >= day
        )
        return next((RowKey(Kind.POST, id_) for id_ in later), None)

    def _show_detail(self) -> None:
        if self.app.size.width < BESIDE_FROM:
            self.detail.display = False
        else:
            super()._show_detail()

    def action_order(self) -> None:
        """Change the order of the table."""
        orders = list(Order)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.show_again()
        self.desk.say(f"Order: {self.order}", Tone.DIM)

    def action_month(self, months: int) -> None:
        """Show another month."""
        try:
            day = month_after(self.day.replace(day=1), months)
        except ValueError:
            self.app.bell()
        else:
            self.choose(day)
