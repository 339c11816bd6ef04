"""Campaigns: posts that belong together, with their days, their goal and how many there are."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from smtui.actions.campaigns import DeleteCampaigns
from smtui.language.dates import show_day
from smtui.language.spans import show_span
from smtui.planning.facts.publishing import CampaignFact, PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.campaigns import Counted, count_posts, in_order, is_over
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import STYLES, Dialog
from smtui.tui.dialogs.forms.campaign import campaign_form
from smtui.tui.dialogs.forms.form_dialog import FormDialog
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.made_of import MadeOf
from smtui.tui.widgets.cells import Cell, Column, RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

Posts = Mapping[int, PostFact]


class CampaignRows:
    """Those that run or come, then those that are over."""

    columns = (
        Column("Campaign", 0), Column("Days", 25), Column("Serves", 22, from_width=84),
        Column("To come", 7, right=True), Column("Out", 5, right=True),
    )  # fmt: skip

    def __init__(self, plan: Plan, counts: Mapping[int, Counted]) -> None:
        """List the campaigns of ``plan``; ``counts`` are their posts."""
        self._plan, self._counts = plan, counts
        found = in_order(plan.snapshot.campaigns.values(), plan.today)
        self.keys: Sequence[RowKey] = [RowKey(Kind.CAMPAIGN, one.id) for one in found]

    def content(self, key: RowKey) -> Sequence[Cell]:
        """The cells of a campaign."""
        snapshot, today = self._plan.snapshot, self._plan.today
        one = snapshot.campaigns[int(key.id)]
        goal = snapshot.goals.get(one.goal_id or 0)
        count = self._counts.get(one.id, Counted())
        tone = Tone.DIM if is_over(one, today) else Tone.PLAIN
        return (
            Cell(one.name, Tone.DIM if is_over(one, today) else Tone.STRONG),
            Cell(days_of(one, today), tone),
            Cell(goal.title if goal else "", Tone.DIM),
            Cell(str(count.to_come) if count.to_come else "–", tone),
            Cell(str(count.out) if count.out else "–", Tone.DIM),
        )


def days_of(campaign: CampaignFact, today: date) -> str:
    """The days of a campaign in words, as far as it has any."""
    first, last = campaign.from_on, campaign.until_on
    if first and last:
        return show_span(first, last, today)
    if first:
        return f"from {show_day(first, today)}"
    return f"until {show_day(last, today)}" if last else "any time"


class CampaignsDialog(ListDialog):
    """Lists, adds, edits and deletes campaigns; enter goes to the posts of one."""

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "posts", "its posts"),
        Binding("a", "add", "adds"),
        Binding("e", "edit", "edits"),
        Binding("d,delete", "delete", "deletes"),
    ]
    EMPTY: ClassVar[str] = (
        "No campaign yet: posts that belong together, for a while and to a goal.\n"
        "a  adds one; the editor of a post names the campaign that it belongs to"
    )

    def __init__(
        self, desk: "DeskScreen", go: Callable[[CampaignFact, Sequence[PostFact]], None]
    ) -> None:
        """Show the campaigns of ``desk``; ``go`` shows one of them, given all posts."""
        super().__init__(desk)
        self._go = go
        self._posts: MadeOf[Posts] = MadeOf()

    @property
    def posts(self) -> Posts:
        """All posts, of years gone by too, looked up once for each plan."""
        return self._posts.get(self._read, self.plan)

    def _read(self) -> Posts:
        workspace, plan = self.desk.workspace, self.plan
        read = workspace.posts_between(date.min, plan.today) if workspace else ()
        return {post.id: post for post in read} | dict(plan.snapshot.posts)

    def head(self) -> Content:
        """How many there are."""
        count = len(self.plan.snapshot.campaigns)
        how = " · enter shows the posts of one"
        return Prose().pieces(("Campaigns", Tone.STRONG), (f" · {count}", Tone.DIM),
                              (how if count else "", Tone.DIM)).content()  # fmt: skip

    def source(self) -> CampaignRows:
        """The campaigns."""
        return CampaignRows(self.plan, count_posts(self.posts.values()))

    def _chosen(self) -> CampaignFact | None:
        key = self.rows.key
        return self.plan.snapshot.campaigns.get(int(key.id)) if key else None

    def on_rows_opened(self) -> None:
        """A second click shows the posts."""
        self.action_posts()

    def action_posts(self) -> None:
        """Show the posts of the campaign under the cursor in the plan."""
        one = self._chosen()
        if one is None:
            self.echo.say("No campaign yet: a adds one.", Tone.DIM)
            return
        posts = tuple(self.posts.values())
        self.dismiss()
        self._go(one, posts)

    def _open(self, id_: int | None) -> None:
        form = campaign_form(self.desk, id_)
        if form is not None:
            self.app.push_screen(FormDialog(self.desk, form))

    def action_add(self) -> None:
        """Add a campaign."""
        self._open(None)

    def action_edit(self) -> None:
        """Edit the campaign under the cursor."""
        one = self._chosen()
        if one is not None:
            self._open(one.id)

    def action_delete(self) -> None:
        """Delete the campaign under the cursor; its posts stay."""
        one = self._chosen()
        if one is not None:
            self.do(DeleteCampaigns((one.id,)))
