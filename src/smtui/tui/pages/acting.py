"""Which action a key means for the things it acts on, whatever their kind.

A mixin of all pages, so that the same key does the same thing everywhere. A kind that a key
cannot act on is told, never passed over in silence.
"""

from datetime import date
from typing import TYPE_CHECKING

from smtui.tui.pages.settling import Ids, SettlesThings
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.facts.publishing import PostFact


class ActsOnThings(SettlesThings):
    """Carries out the keys that move, share out, copy, delete and open the chosen things."""

    def action_move(self, days: int) -> None:
        """Move by some days."""
        from smtui.actions import publishing, tactics, tasks

        self.act(
            {
                Kind.TASK: lambda ids: tasks.MoveTasks(ids, days=days),
                Kind.POST: lambda ids: publishing.MovePosts(ids, days=days),
                Kind.TACTIC: lambda ids: tactics.MoveTactics(ids, days=days),
            },
            "move",
        )

    def action_move_to(self) -> None:
        """Ask for a day, then move there."""
        from smtui.actions import publishing, tactics, tasks
        from smtui.tui.dialogs.ask import AskDialog, ask_day

        settings = self.plan.settings
        chosen = self.chosen

        def move(day: date | None) -> None:
            post = self._one_of_series(chosen)
            if day is not None and post is not None:
                from smtui.tui.dialogs.series_of_posts import move_in_series

                move_in_series(self, post, day)
            elif day is not None:
                self.act(
                    {
                        Kind.TASK: lambda ids: tasks.MoveTasks(ids, to=day),
                        Kind.POST: lambda ids: publishing.MovePosts(ids, to=day),
                        Kind.TACTIC: lambda ids: tactics.MoveTactics(ids, to=day),
                    },
                    "move",
                    chosen,
                )

        if chosen:
            ask = ask_day("Move to which day?", self.plan.today, settings.week_start)
            self.app.push_screen(AskDialog(ask), move)

    def _one_of_series(self, keys: tuple[RowKey, ...]) -> "PostFact | None":
        """The post that ``keys`` names alone, where others of its series are to come as well."""
        if len(keys) != 1 or keys[0].kind != Kind.POST:
            return None
        from smtui.tui.dialogs.series_of_posts import series_ahead

        post = self.plan.snapshot.posts.get(int(keys[0].id))
        return post if post is not None and series_ahead(self.plan, post) > 1 else None

    def action_estimate(self, minutes: int) -> None:
        """Estimate more or less."""
        from smtui.actions import publishing, tasks

        self.act(
            {
                Kind.TASK: lambda ids: tasks.ChangeEstimate(ids, minutes),
                Kind.POST: lambda ids: publishing.ChangePostEstimate(ids, minutes),
            },
            "estimate",
        )

    def action_assign(self) -> None:
        """Choose people, then assign them; a post has one owner."""
        from smtui.actions import publishing, tactics, tasks
        from smtui.tui.dialogs.assigning import AssignDialog

        chosen = tuple(
            key for key in self.chosen if key.kind in (Kind.TASK, Kind.POST, Kind.TACTIC)
        )
        if not chosen:
            self.desk.say("There is no task, post or tactic here to assign.", Tone.DIM)
            return

        def assign(people_ids: Ids | None) -> None:
            if people_ids is None:
                return
            owner = people_ids[0] if people_ids else None
            self.act(
                {
                    Kind.TASK: lambda ids: tasks.AssignTasks(ids, people_ids),
                    Kind.POST: lambda ids: publishing.GivePosts(ids, owner),
                    Kind.TACTIC: lambda ids: tactics.GiveTactics(ids, people_ids),
                },
                "assign",
                chosen,
            )

        self.app.push_screen(AssignDialog(self.plan, chosen), assign)

    def action_duplicate(self) -> None:
        """Make copies."""
        from smtui.actions import publishing, tactics, tasks

        self.act(
            {
                Kind.TASK: tasks.DuplicateTasks,
                Kind.TACTIC: tactics.DuplicateTactics,
                Kind.POST: publishing.DuplicatePosts,
            },
            "duplicate",
        )

    def action_delete(self) -> None:
        """Delete; a single series asks whether this one or all of it."""
        from smtui.actions import goals, people, publishing, tactics, tasks
        from smtui.tui.dialogs.deleting import delete_series

        if len(self.chosen) == 1 and self.chosen[0].kind == Kind.TASK:
            fact = self.plan.snapshot.tasks.get(int(self.chosen[0].id))
            if fact is not None and fact.rrule:
                delete_series(self, fact)
                return
        post = self._one_of_series(self.chosen)
        if post is not None:
            from smtui.tui.dialogs.series_of_posts import delete_from_series

            delete_from_series(self, post)
            return
        self.act(
            {
                Kind.TASK: tasks.DeleteTasks,
                Kind.TACTIC: tactics.DeleteTactics,
                Kind.POST: publishing.DeletePosts,
                Kind.PERSON: people.DeletePeople,
                Kind.GOAL: lambda ids: goals.DeleteGoal(ids[0]),
                Kind.COMPANY_GOAL: lambda ids: goals.DeleteCompanyGoal(ids[0]),
                Kind.KPI: lambda ids: goals.DeleteKpi(ids[0]),
            },
            "delete",
        )

    def action_notes(self) -> None:
        """Write notes on the thing under the cursor."""
        from smtui.tui.dialogs.notes import NotesDialog

        workspace = self.desk.workspace
        if workspace is None or not self.chosen or self.chosen[0].kind == Kind.KPI:
            self.desk.say("There is nothing here to write notes on.", Tone.DIM)
            return
        key = self.chosen[0]
        self.app.push_screen(NotesDialog(self.desk, Kind(key.kind), int(key.id)))

    def action_edit(self) -> None:
        """Edit the thing under the cursor in a form."""
        from smtui.tui.dialogs.forms import edit

        post = self._one_of_series(self.chosen[:1])
        if post is not None:
            from smtui.tui.dialogs.series_of_posts import edit_in_series

            edit_in_series(self, post)
        elif self.chosen:
            edit(self.desk, self.chosen[0])

    def action_add(self) -> None:
        """Add in one line."""
        from smtui.tui.dialogs.quick_add import QuickAddDialog

        self.app.push_screen(QuickAddDialog(self.desk, self.NEW, self.add_context()))

    def add_context(self) -> dict[str, object]:
        """Return what a new thing takes from where it was added (a day, a goal), by field."""
        return {}

    def action_open(self) -> None:
        """Open everything about the thing under the cursor."""
        from smtui.tui.dialogs.thing import open_thing

        if self.chosen:
            open_thing(self.desk, self.chosen[0])

    def action_why(self) -> None:
        """Say why the thing stands where it stands."""
        from smtui.tui.dialogs.thing import open_why

        if self.chosen:
            open_why(self.desk, self.chosen[0])

    def action_slipped(self) -> None:
        """Go through what slipped."""
        from smtui.tui.dialogs.slipped import SlippedDialog

        if self.plan.due.slipped:
            self.app.push_screen(SlippedDialog(self.desk))
        else:
            self.desk.say("Nothing slipped.", Tone.DIM)
