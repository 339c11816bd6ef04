"""Ideas: what may become a post, pulled onto a day by key."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.publishing.experiments import quarter_of, share_of
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.ideas_rows import Ideas, IdeasRows, gather
from smtui.tui.pages.calendar.ideas_words import describe
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, PageName

if TYPE_CHECKING:
    from smtui.actions.action import Action


class IdeasView(ListPage):
    """The backlog, occasions ahead, evergreen posts that may come back, slots for experiments."""

    NAME: ClassVar[PageName] = PageName.CALENDAR
    NEW: ClassVar[Kind] = Kind.POST
    VIEW_NAME: ClassVar[str] = "ideas"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.POST, Kind.OCCASION})
    SHOW_COLUMNS: ClassVar[bool] = True
    SAYS: ClassVar[str] = "Ideas: a adds, D or > puts one on a day, = into the next free slot."
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "open", "edit", "notes", "duplicate", "delete", "skip", "move.back", "move.on",
        "move.week_back", "move.week_on", "move.to", "list.mark", "filter", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = (
        "add", "move.to", "move.on", "slot.free", "edit", "occasions", "patterns", "view",
    )  # fmt: skip
    EMPTY: ClassVar[str] = (
        "No idea waits.\n\n"
        "a  adds one; U keeps one in a line from any page\n"
        "^o occasions: own dates and the holidays of a country, told of ahead\n"
        "Posts marked evergreen come back here after their cooldown; slots that a weekly\n"
        "pattern keeps for experiments stand here while they are free."
    )

    def __init__(self) -> None:
        """Start without ideas."""
        super().__init__()
        self.found = Ideas((), (), (), (), share_of((), date.min))

    def show_plan(self, plan: Plan) -> None:
        """Gather the ideas anew and list them."""
        self.found = self.gathered(plan)
        super().show_plan(plan)

    def gathered(self, plan: Plan) -> Ideas:
        """All that may become a post."""
        workspace = self.desk.workspace
        if workspace is None:
            return self.found
        of_quarter = workspace.posts_between(*quarter_of(plan.today))
        return gather(plan, workspace.evergreen_posts(), of_quarter)

    def source(self, plan: Plan) -> IdeasRows:
        """Return the ideas that contain the words."""
        return IdeasRows(plan, self.found, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how many there are of each sort."""
        del plan
        found = self.found
        near = sum(1 for one in found.occasions if one.days_left < 3)
        percent = found.share.percent
        share = "none" if percent is None else f"{percent:.0f} %"
        pieces = [
            toned(f" {counted(len(found.backlog), 'idea')}", Tone.STRONG),
            toned(f" · ✦ {counted(len(found.occasions), 'occasion')} ahead",
                  Tone.WATCH if near else Tone.PLAIN),
            toned(f" · ↻ {len(found.evergreen)} evergreen", Tone.PLAIN),
            toned(f" · {share} of {found.share.label} experiments", Tone.DIM),
        ]  # fmt: skip
        return Content("").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """Return the details of an idea."""
        source = self.rows.source
        if not isinstance(source, IdeasRows):
            return Content("")
        return describe(self.plan, source, key, self.desk.workspace)

    def add_context(self) -> dict[str, object]:
        """What is added stands on the day of the occasion, or in the slot, under the cursor."""
        source, key = self.rows.source, self.rows.key
        if not isinstance(source, IdeasRows) or key is None:
            return {}
        if key in source.occasions:
            return {"publish_on": source.occasions[key].day}
        if key in source.free:
            slot = source.free[key]
            channels = (slot.channel_id,) if slot.channel_id else ()
            return {"publish_on": slot.day, "publish_time": slot.at, "channels": channels,
                    "is_experiment": True}  # fmt: skip
        return {}

    def _of(self, key: RowKey | None) -> str:
        """What sort of idea a row is: "backlog", "evergreen", "occasion", "slot", or ""."""
        source = self.rows.source
        if not isinstance(source, IdeasRows) or key is None:
            return ""
        sorts: tuple[tuple[str, Mapping[RowKey, object]], ...] = (
            ("backlog", source.backlog), ("evergreen", source.evergreen),
            ("occasion", source.occasions), ("slot", source.free),
        )  # fmt: skip
        return next((name for name, things in sorts if key in things), "")

    def put_on(self, day: date, keys: tuple[RowKey, ...]) -> None:
        """Put ideas on a day, as one change; an evergreen post comes back as a copy."""
        from smtui.actions.publishing import MovePosts, ReusePost
        from smtui.actions.together import Together
        from smtui.language.dates import show_day

        backlog = tuple(int(key.id) for key in keys if self._of(key) == "backlog")
        again = tuple(int(key.id) for key in keys if self._of(key) == "evergreen")
        actions: list[Action] = [*([MovePosts(backlog, to=day)] if backlog else []),
                   *(ReusePost(id_, day) for id_ in again)]  # fmt: skip
        if not actions:
            self.desk.say("This stands on its own day; a adds a post to it.", Tone.DIM)
            return
        count = len(backlog) + len(again)
        action: Action = actions[0]
        if len(actions) > 1:
            said = f"Put {count} posts on {show_day(day, self.plan.today)}"
            action = Together(tuple(actions), said)
        if self.desk.do(action) is not None:
            self.acted()

    def action_move(self, days: int) -> None:
        """Pull what is chosen onto a day seen from today: ``>`` is tomorrow, ``}`` in a week."""
        if days < 0:
            self.desk.say("An idea has no day to go back from: > is tomorrow, D asks.", Tone.DIM)
            return
        self.put_on(self.plan.today + timedelta(days=days), self.chosen)

    def action_move_to(self) -> None:
        """Ask for a day, then pull what is chosen onto it."""
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        chosen, settings = self.chosen, self.plan.settings
        if not any(self._of(key) in ("backlog", "evergreen") for key in chosen):
            self.desk.say("This stands on its own day; a adds a post to it.", Tone.DIM)
            return

        def put(day: date | None) -> None:
            if day is not None:
                self.put_on(day, chosen)

        ask = ask_day("Put it on which day?", self.plan.today, settings.week_start)
        self.app.push_screen(AskDialog(ask), put)

    def action_delete(self) -> None:
        """Delete ideas and occasions; a post that went out is not touched from here."""
        from smtui.actions.campaigns import DeleteOccasions
        from smtui.actions.publishing import DeletePosts

        sorts = {self._of(key) for key in self.chosen}
        if sorts & {"evergreen", "slot"}:
            said = "What went out stays; slots are edited in their pattern (Q)."
            self.desk.say(said, Tone.DIM)
            return
        self.act({Kind.POST: DeletePosts, Kind.OCCASION: DeleteOccasions}, "delete")

    def action_edit(self) -> None:
        """Edit the idea or the occasion under the cursor."""
        key = self.rows.key
        if self._of(key) == "occasion" and key is not None:
            from smtui.tui.dialogs.occasions import edit_occasion

            edit_occasion(self.desk, int(key.id))
        elif self._of(key) == "slot":
            self.desk.say("Slots are edited in their pattern (Q); a fills this one.", Tone.DIM)
        else:
            super().action_edit()

    def action_open(self) -> None:
        """Open everything about it."""
        from smtui.tui.dialogs.thing import ReadingDialog

        key = self.rows.key
        if self._of(key) == "backlog":
            super().action_open()
        elif key is not None:
            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on an idea; a post with a day is in the month."""
        super().go_to(key)
        post = self.plan.snapshot.posts.get(int(key.id)) if key.kind == Kind.POST else None
        if self.rows.key != key and post is not None and post.publish_on is not None:
            self.desk.page.turn_to("month")
            self.desk.page.shown.go_to(key)
