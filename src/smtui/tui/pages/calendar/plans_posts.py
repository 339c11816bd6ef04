"""What the keys do that work wherever posts are planned: they make, repeat and place posts."""

from datetime import date

from smtui.planning.facts.publishing import PostFact
from smtui.tui.pages.page import Page
from smtui.tui.widgets.cells import Tone
from smtui.vocabulary import Kind

KEYS = (
    "patterns", "slot.free", "repeat", "results.round", "best_time", "occasions", "channels",
)  # fmt: skip
"""The commands that this answers."""


class PlansPosts(Page):
    """Opens what posts are made from and measured by, and puts the chosen ones into free slots."""

    def _chosen_posts(self, verb: str) -> tuple[PostFact, ...]:
        """The posts among what is chosen; none is told."""
        posts = self.plan.snapshot.posts
        ids = [int(key.id) for key in self.chosen if key.kind == Kind.POST]
        found = tuple(posts[id_] for id_ in ids if id_ in posts)
        if not found:
            self.desk.say(f"There is no post here to {verb}.", Tone.DIM)
        return found

    @property
    def month_ahead(self) -> date | None:
        """A day of the month that patterns are to plan; None for the next one."""
        return None

    def action_patterns(self) -> None:
        """Open the weekly patterns."""
        from smtui.tui.dialogs.patterns import PatternsDialog

        self.app.push_screen(PatternsDialog(self.desk, self.month_ahead))

    def action_occasions(self) -> None:
        """Open the occasions."""
        from smtui.tui.dialogs.occasions import OccasionsDialog

        self.app.push_screen(OccasionsDialog(self.desk))

    def action_channels(self) -> None:
        """Open the channels."""
        from smtui.tui.dialogs.channels import ChannelsDialog

        self.app.push_screen(ChannelsDialog(self.desk))

    def action_best_time(self) -> None:
        """Show when posts did best."""
        from smtui.tui.dialogs.best_time import BestTimeDialog

        self.app.push_screen(BestTimeDialog(self.desk))

    def action_results_round(self) -> None:
        """Enter what posts brought, one after the other."""
        from smtui.tui.dialogs.results_round import open_round

        open_round(self.desk)

    def action_repeat(self) -> None:
        """Repeat the post under the cursor."""
        from smtui.tui.dialogs.forms.form_dialog import FormDialog
        from smtui.tui.dialogs.repeating import repeat_form

        for post in self._chosen_posts("repeat")[:1]:
            if post.publish_on is None:
                self.desk.say("Give it a day first: the series begins on it.", Tone.WATCH)
            elif post.series_id is not None:
                self.desk.say("It is one of a series already.", Tone.WATCH)
            else:
                self.app.push_screen(FormDialog(self.desk, repeat_form(self.desk, post)))

    def action_free_slot(self) -> None:
        """Put the chosen posts into the next free slots of their channels, as one change."""
        from smtui.tui.pages.calendar.placing import placed

        workspace = self.desk.workspace
        chosen = [key for key in self.chosen if key.kind == Kind.POST]
        if workspace is None or not chosen:
            self.desk.say("There is no post here to put into a slot.", Tone.DIM)
            return
        found = placed(workspace, tuple(int(key.id) for key in chosen))
        if isinstance(found, str):
            self.desk.say(found, Tone.WATCH)
        elif self.desk.do(found) is not None and hasattr(self.shown, "acted"):
            self.shown.acted()
