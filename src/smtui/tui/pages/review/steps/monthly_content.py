"""Content: the best and the worst posts of the month that ended, and what they teach."""

from collections.abc import Mapping
from typing import ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.publishing.results import PostResult
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.plans_posts import PlansPosts
from smtui.tui.pages.calendar.results import ResultsView
from smtui.tui.pages.calendar.results_rows import BEST, WORST, rate_words
from smtui.tui.pages.review.steps.step import StepPage
from smtui.tui.widgets.cells import RowKey, Tone, shorten
from smtui.vocabulary import Kind

TITLE_CELLS, NARROW = 13, 80
"""As much of a title as a terminal of ``NARROW`` cells has room for."""


class MonthContent(StepPage, PlansPosts, ResultsView):
    """The posts of the month from the best rate to the worst; ``n`` keeps the lesson of one."""

    VIEW_NAME: ClassVar[str] = "month content"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "open", "edit", "notes", "results.round", "order", "best_time", "pane.next",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("notes", "edit", "results.round", "order", "best_time")
    LABELS: ClassVar[Mapping[str, str]] = {"notes": "Lesson", "edit": "Figures"}
    EMPTY: ClassVar[str] = (
        "Nothing went out in this month, so there is nothing to learn from yet.\n\n"
        "Posts that went out (space on them, page 5) stand here with their figures:\n"
        "R  enters them one after the other, e those of one\n"
        "n  keeps what one taught; it is shown when a post like it is planned\n"
        "]  goes on to the next step"
    )

    def __init__(self) -> None:
        """Start with the best first."""
        super().__init__()
        self.by_rate = True

    def fill(self, plan: Plan) -> None:
        """List the month that is looked back on; the cursor begins on the best post."""
        self.first = self.period_before.first
        super().fill(plan)

    def summarise(self, plan: Plan) -> Content:
        """Say what did best and what did worst, and what of it nobody learned from yet."""
        del plan
        result = self.month.result
        best, worst = result.best()[:1], result.worst()[:1]
        name = f" {self.month_name.split()[0]}: "
        if not self.month.posts:
            return toned(f"{name}nothing went out", Tone.STRONG)
        if not best:
            count = len(self.month.waiting)
            return toned(name, Tone.STRONG) + toned(
                f"{counted(count, 'post')} went out and none was measured yet: R enters it",
                Tone.WATCH,
            )
        # Two titles share what a wider screen has more.
        cells = TITLE_CELLS + max(0, self.app.size.width - NARROW) // 2
        pieces = [toned(name, Tone.STRONG), _named(BEST, best[0], cells)]
        pieces += [toned(" · "), _named(WORST, worst[0], cells)] if worst else []
        untold = self._untold((*result.best(), *result.worst()))
        if untold:
            pieces.append(toned(f" · n: {counted(untold, 'lesson')}", Tone.WATCH))
        waiting = len(self.month.waiting)
        pieces.append(toned(f" · R measures {waiting}" if waiting else "", Tone.WATCH))
        return Content("").join(pieces)

    def _untold(self, results: tuple[PostResult, ...]) -> int:
        """How many of the best and the worst have no lesson."""
        ids = {one.post_id for one in results}
        texts = self.workspace.post_texts(ids) if ids else {}
        return sum(1 for id_ in ids if not (id_ in texts and texts[id_].lesson))

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a post of the month."""
        self.rows.go_to(key)

    def action_notes(self) -> None:
        """Keep what the post under the cursor teaches; a channel teaches nothing by itself."""
        key = self.rows.key
        if key is not None and key.kind == Kind.POST:
            ResultsView.action_notes(self)
        else:
            self.action_note_step()


def _named(mark: tuple[str, Tone], one: PostResult, cells: int) -> Content:
    rate = rate_words(one.figures.rate)
    return toned(f"{mark[0]} ", mark[1]) + toned(f"‘{shorten(one.topic, cells)}’ {rate}")
