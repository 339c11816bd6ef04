"""Entering what posts brought, one after the other: five figures, enter, the next post."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from smtui.actions.results import EnterResults
from smtui.language.counts import read_count
from smtui.language.not_understood import NotUnderstood
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan
from smtui.planning.publishing.results import not_measured
from smtui.tui.details.prose import Prose
from smtui.tui.dialogs.dialog import STYLES, Dialog, Said
from smtui.tui.dialogs.listing import ListDialog
from smtui.tui.dialogs.results_asked import (
    FIGURES,
    LABELS,
    AskedRows,
    Counts,
    Pair,
    asked_key,
    counts_of,
    doubt_words,
    figure_words,
    result_of,
)
from smtui.tui.widgets.cells import RowKey, Tone, fit
from smtui.tui.widgets.line_input import LineInput
from smtui.tui.widgets.rows import Rows
from smtui.vocabulary import PostStatus

if TYPE_CHECKING:
    from smtui.tui.desk import DeskScreen

TITLE_CELLS = 40


def open_round(desk: "DeskScreen", post: PostFact | None = None) -> None:
    """Ask for the results of one post on all its channels, or of all that are not measured yet."""
    workspace = desk.workspace
    if workspace is None:
        return
    plan = workspace.plan
    if post is None:
        pairs: tuple[Pair, ...] = not_measured(plan.snapshot.posts.values(), plan.today)
        if not pairs:
            _say_none(desk, plan)
            return
        known: Mapping[RowKey, Counts] = {}
    else:
        day = post.publish_on or plan.today
        pairs = tuple((post, channel) for channel in post.channels)
        lines = workspace.post_results(day, day)
        known = {asked_key(line.post_id, line.channel_id): counts_of(line) for line in lines}
    desk.app.push_screen(ResultsRound(desk, pairs, known))


def _say_none(desk: "DeskScreen", plan: Plan) -> None:
    """Say why there is nothing to enter: all is measured, or nothing went out."""
    went_out = any(
        post.status == PostStatus.PUBLISHED and post.channels
        for post in plan.snapshot.posts.values()
    )
    if went_out:
        desk.say("Every post of the last five weeks is measured; e corrects one.", Tone.FINE)
    else:
        desk.say("No post went out yet: space on a post says that it did.", Tone.DIM)


class ResultsRound(ListDialog):
    """Asks for five figures of one post on one channel after the other; each post is kept at
    once, and can be entered again.
    """

    CSS_PATH = [*Dialog.CSS_PATH, STYLES / "publishing.tcss"]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "field(1)", "next figure", priority=True),
        Binding("shift+tab", "field(-1)", "", show=False, priority=True),
        Binding("enter", "keep", "keeps it, on to the next", priority=True),
        Binding("down", "go(1)", "other posts", key_display="↑ ↓", priority=True),
        Binding("up", "go(-1)", "", show=False, priority=True),
        Binding("ctrl+z", "undo", "undo", priority=True),
    ]
    UNDO_KEY: ClassVar[str] = "^z"
    BELOW_LINES: ClassVar[int] = 3

    def __init__(
        self, desk: "DeskScreen", pairs: Sequence[Pair], known: Mapping[RowKey, Counts]
    ) -> None:
        """Go through ``pairs`` of a post and a channel; ``known`` is what stands already."""
        super().__init__(desk)
        self._pairs = tuple(pairs)
        self._known = dict(known)
        self._kept: set[RowKey] = set()
        self._last_asked: RowKey | None = None
        self._lines = tuple(LineInput(compact=True) for _ in FIGURES)

    @property
    def hinted(self) -> list[BindingType]:
        """Typed letters belong to the lines, so that undo has a key of its own."""
        return [*self.BINDINGS, Binding("escape", "cancel", "ends")]

    def compose_below(self) -> ComposeResult:
        """Compose the five lines below their names."""
        with Horizontal(classes="figures"):
            for label, line in zip(LABELS, self._lines, strict=True):
                with Vertical():
                    yield Said(label, Tone.DIM)
                    yield line

    def begin(self) -> None:
        """Begin with the first."""
        self.rows.can_focus = False
        self._ask()

    def head(self) -> Content:
        """How many there are, and how many are done."""
        count = len(self._pairs)
        done = f" · {len(self._kept)} done" if self._kept else ""
        what = "1 result to enter" if count == 1 else f"{count} results to enter"
        return Prose().pieces((what, Tone.STRONG), (done, Tone.FINE)).content()

    def source(self) -> AskedRows:
        """The posts of the round."""
        return AskedRows(self.plan, self._pairs, self._known)

    @on(Rows.Highlighted)
    def _clicked(self) -> None:
        """A click on another one asks for it."""
        if self.rows.key != self._last_asked:
            self._ask()

    def _ask(self) -> None:
        """Ask for the figures of the post under the cursor, from the first on."""
        key = self.rows.key
        if key is None:
            return
        self._last_asked = key
        counts = self._known.get(key, (None,) * len(FIGURES))
        for line, count in zip(self._lines, counts, strict=True):
            line.value = "" if count is None else str(count)
        self._lines[0].focus()
        self._say_figures()

    @on(LineInput.Changed)
    def _say_figures(self) -> None:
        """Say what was understood, with the rate that follows."""
        try:
            counts = self._read()
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
            return
        doubt = doubt_words(counts)
        if doubt:
            self.echo.say(f"! {doubt} (enter keeps it)", Tone.WATCH)
            return
        self.echo.say(figure_words(counts) or "such as 12.4k or 1 250; empty where nobody knows",
                      Tone.FINE if any(counts) else Tone.DIM)  # fmt: skip

    def _read(self) -> Counts:
        counts = []
        for label, line in zip(LABELS, self._lines, strict=True):
            try:
                counts.append(read_count(line.value))
            except NotUnderstood as error:
                raise NotUnderstood(f"{label}: {error.sentence}") from None
        return tuple(counts)

    def action_field(self, step: int) -> None:
        """Go to the next figure; after the last one keep them."""
        place = next((at for at, line in enumerate(self._lines) if line.has_focus), 0) + step
        if place >= len(self._lines):
            self.action_keep()
        else:
            self._lines[max(place, 0)].focus()

    def action_go(self, step: int) -> None:
        """Go to another post without keeping anything."""
        self.rows.action_cursor(step)
        self._ask()

    def action_keep(self) -> None:
        """Keep the figures, and go on to the next post that has none."""
        key = self.rows.key
        if key is None:
            return
        try:
            counts = self._read()
        except NotUnderstood as error:
            self.echo.say(error.sentence, Tone.WATCH)
            return
        if all(count is None for count in counts) and key not in self._known:
            self.action_go(1)
            return
        post, channel = next(pair for pair in self._pairs if asked_key(pair[0].id, pair[1]) == key)
        before = self._known.get(key)
        self._known[key] = counts
        self._kept.add(key)
        if self.do(EnterResults((result_of(post.id, channel, counts),))) is None:
            self._kept.discard(key)
            self._known = {**self._known, key: before} if before else self._without(key)
            return
        self._next(key, fit(post.topic, TITLE_CELLS).rstrip())

    def _without(self, key: RowKey) -> dict[RowKey, Counts]:
        return {one: counts for one, counts in self._known.items() if one != key}

    def _next(self, key: RowKey, title: str) -> None:
        keys = list(self.source().keys)
        at = keys.index(key)
        left = [one for one in (*keys[at + 1 :], *keys[:at]) if one not in self._kept]
        if left:
            self.rows.go_to(left[0])
            self._ask()
            self.echo.say(f"Kept ‘{title}’ · {len(left)} left · ^z undoes", Tone.FINE)
        else:
            self._ask()
            self.echo.say("All are entered: esc ends.", Tone.FINE)

    def action_undo(self) -> None:
        """Take the last change back; what was entered then is asked for again."""
        super().action_undo()
        workspace = self.desk.workspace
        days = [post.publish_on for post, _ in self._pairs if post.publish_on]
        if workspace is None or not days:
            return
        lines = workspace.post_results(min(days), max(days))
        stored = {asked_key(line.post_id, line.channel_id): counts_of(line) for line in lines}
        self._known = {key: stored[key] for key in self._known if key in stored}
        self._kept &= set(self._known)
        self.show_again()
        self._last_asked = None
