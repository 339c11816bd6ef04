"""Experiments: what those of the quarter showed, and the room that the next one keeps for some."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from textual.content import Content

from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.experiments import share_of
from smtui.planning.reviews.trials import USUAL_PERCENT, Room, Trials, room_in, trials_of
from smtui.tui.details.prose import Prose, toned
from smtui.tui.pages.calendar.results_rows import month_of, rate_words
from smtui.tui.pages.calendar.results_words import tell
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.pipeline_acts import MovesPosts
from smtui.tui.pages.review.steps.experiments_rows import ExperimentRows, verdict
from smtui.tui.pages.review.steps.planning_ahead import PlansAhead
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind

NOTHING = share_of((), date(1, 1, 1))


class Experiments(PlansAhead, MovesPosts, ListPage):
    """Experiments with what they brought; ``a`` reserves one in the quarter that is planned."""

    VIEW_NAME: ClassVar[str] = "quarter experiments"
    NEW: ClassVar[Kind] = Kind.POST
    SHOW_COLUMNS: ClassVar[bool] = True
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "open", "edit", "notes", "tick", "skip", "duplicate", "delete", "assign",
        "move.back", "move.on", "move.week_back", "move.week_on", "move.to", "patterns",
        "slot.free", "results.round", "post.next", "post.back", "list.mark", "filter", "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("add", "notes", "edit", "move.to", "patterns")
    LABELS: ClassVar[Mapping[str, str]] = {"add": "Reserve", "notes": "Lesson"}
    EMPTY: ClassVar[str] = (
        "Nothing was tried, and nothing is kept free for trying.\n\n"
        "One post in ten is worth an experiment: another time, format or tone.\n"
        "a  reserves room for one: Reel without words due:15 jan ch:Instagram\n"
        "Q  weekly patterns: a slot for an experiment keeps its place every week"
    )

    def __init__(self) -> None:
        """Start before there is a plan."""
        super().__init__()
        self.tried = self.present = Trials(NOTHING, (), 0, (), None, None)
        self.room = Room(NOTHING, (), ())
        self._month = month_of((), ())

    def show_plan(self, plan: Plan) -> None:
        """Read what was tried in the quarter, and what the next one keeps."""
        period = self.ahead
        before = period.previous
        days = before.first, period.last
        posts, lines = self.workspace.posts_between(*days), self.workspace.post_results(*days)
        self._month = month_of(posts, lines)
        self.tried = trials_of(posts, lines, before.first)
        self.present = trials_of(posts, lines, period.first)
        slots = [slot for one in plan.snapshot.patterns.values() for slot in one.slots]
        self.room = room_in(posts, slots, period.first, plan.today)
        super().show_plan(plan)

    def source(self, plan: Plan) -> ExperimentRows:
        """The experiments."""
        return ExperimentRows(plan, self.tried, self.present, self.room, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how the experiments did against the other posts, and what room there is next."""
        del plan
        tried, room = self.tried, self.room
        name = toned(f" {tried.share.label.split()[0]}: ", Tone.STRONG)
        count = len(tried.posts)
        pieces = [toned(f"{tried.done} of {count} went out")]
        if not count:
            pieces = [toned("nothing was tried", Tone.WATCH)]
        if tried.rate is not None:
            told = verdict(tried.rate, tried.other_rate)
            pieces.append(toned(f"{rate_words(tried.rate)} {told.text}", told.tone))
        said = f"{room.share.label} keeps room for {room.reserved}"
        if not room.reserved:
            said = f"{room.share.label} keeps no room for any: a reserves one"
        elif room.share.posts:
            said += f", {100 * room.reserved // max(room.share.posts + len(room.free), 1)} %"
        pieces.append(toned(said, Tone.WATCH if not room.reserved else Tone.FINE))
        return name + toned(" · ").join(pieces)

    def describe(self, key: RowKey) -> Content:
        """What a slot is for; the figures of what went out, or all about a post ahead."""
        source, plan = self.rows.source, self.plan
        if isinstance(source, ExperimentRows) and key in source.free:
            prose = Prose().title("Kept free for an experiment").line("")
            prose.paragraph("a puts an experiment here; Q edits the pattern that keeps it free.")
            often = f"About {USUAL_PERCENT} % of what goes out is usually worth trying something."
            return prose.paragraph(often, Tone.DIM).content()
        if any(post.id == key.id for post in self._month.posts):
            return tell(plan, self._month, key, self.workspace, None)
        if int(key.id) not in plan.snapshot.posts:
            return Content("")
        from smtui.tui.details.post import describe_post

        return describe_post(plan, int(key.id), workspace=self.workspace)

    def add_context(self) -> dict[str, object]:
        """An experiment is reserved in the slot under the cursor, or else in the first free one;
        without any on the first day of the quarter that is ahead.
        """
        source, key = self.rows.source, self.rows.key
        free = list(self.room.free)
        if isinstance(source, ExperimentRows) and key in source.free:
            free.insert(0, source.free[key])
        for one in free[:1]:
            channels = (one.channel_id,) if one.channel_id else ()
            return {"publish_on": one.day, "publish_time": one.at, "channels": channels,
                    "is_experiment": True}  # fmt: skip
        first = max(self.ahead.first, self.plan.today)
        return {"publish_on": first, "is_experiment": True}

    @property
    def _out(self) -> PostFact | None:
        """The experiment under the cursor, where it went out."""
        key = self.rows.key
        if key is None or key.kind != Kind.POST:
            return None
        tried = (*self.tried.posts, *self.present.posts)
        return next((post for post in tried if post.id == key.id and not post.is_open), None)

    def action_edit(self) -> None:
        """Enter the figures of what went out; edit what is ahead; fill a free slot."""
        key, out = self.rows.key, self._out
        if key is not None and key.kind == Kind.PATTERN_SLOT:
            self.action_add()
        elif out is not None:
            from smtui.tui.dialogs.results_round import open_round

            open_round(self.desk, out)
        else:
            super().action_edit()

    def action_notes(self) -> None:
        """Keep what an experiment that went out taught; else write notes."""
        key, out = self.rows.key, self._out
        if out is not None:
            from smtui.tui.pages.calendar.lessons import ask_lesson

            ask_lesson(self.desk, out.id)
        elif key is not None and key.kind == Kind.POST:
            super().action_notes()
        else:
            self.action_note_step()

    def action_open(self) -> None:
        """Open everything about it; a slot tells what it is for."""
        from smtui.tui.dialogs.thing import ReadingDialog

        key = self.rows.key
        if key is None:
            return
        if key.kind == Kind.PATTERN_SLOT or self._out is not None:
            self.app.push_screen(ReadingDialog(self.desk, lambda: self.describe(key)))
        else:
            super().action_open()
