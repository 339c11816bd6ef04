"""Lessons: what was learned, to be searched, linked and found again."""

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.planning.plan import Plan
from smtui.planning.reviews.lessons import Learned
from smtui.tui.details.prose import toned
from smtui.tui.details.recalled import learned_in
from smtui.tui.pages.list_page import ListPage
from smtui.tui.pages.review.lesson_acts import ActsOnLessons
from smtui.tui.pages.review.lessons_rows import ALL, FROM_POSTS, KINDS_SHOWN, LessonRows
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, LessonKind, PageName

if TYPE_CHECKING:
    from collections.abc import Mapping

PLURALS: "Mapping[str, tuple[str, str]]" = {
    LessonKind.MISTAKE: ("mistake", "mistakes"),
    LessonKind.STRENGTH: ("strength", "strengths"),
    LessonKind.DECISION: ("decision", "decisions"),
    LessonKind.EXPERIMENT: ("experiment", "experiments"),
}


class LessonsView(ActsOnLessons, ListPage):
    """Everything that was learned, the latest first: lessons that were kept, and those of posts."""

    NAME: ClassVar[PageName] = PageName.REVIEW
    NEW: ClassVar[Kind] = Kind.LESSON
    VIEW_NAME: ClassVar[str] = "lessons"
    KINDS: ClassVar[frozenset[Kind]] = frozenset({Kind.LESSON})
    SHOW_COLUMNS: ClassVar[bool] = True
    SAYS: ClassVar[str] = "Lessons: a keeps one, / searches, V shows one kind."
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        "add", "open", "edit", "delete", "add.task", "order", "filter", "list.mark", "go.back",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("add", "edit", "open", "filter", "order", "add.task",
                                         "drift", "view")  # fmt: skip
    LABELS: ClassVar["Mapping[str, str]"] = {"order": "Kind", "add.task": "Make a task"}
    EMPTY: ClassVar[str] = (
        "Nothing was kept yet.\n\n"
        "a  keeps a lesson in a line: a mistake, a strength, a decision, an experiment\n"
        "#  does so from any page, linked to the post, tactic or goal under the cursor\n\n"
        "A lesson comes back by itself where it matters: beside its tactic or goal, and\n"
        "in the editor when a post like the one that taught it is planned."
    )

    def __init__(self) -> None:
        """Start with all kinds."""
        super().__init__()
        self._shown = ALL
        self._learned: tuple[Learned, ...] = ()

    def show_plan(self, plan: Plan) -> None:
        """Gather what was learned, and list it."""
        workspace = self.desk.workspace
        if workspace is not None:
            self._learned = learned_in(workspace)
        super().show_plan(plan)

    def source(self, plan: Plan) -> LessonRows:
        """Return the lessons of the kind that is shown that contain the words."""
        return LessonRows(plan, self._learned, self._shown, self.words)

    def summarise(self, plan: Plan) -> Content:
        """Say how many there are of each kind, and which are shown."""
        del plan
        if self._shown != ALL:
            name = FROM_POSTS if self._shown == FROM_POSTS else PLURALS[self._shown][1]
            return toned(f" Only {name}", Tone.STRONG) + toned(" · V goes on · esc: all", Tone.DIM)
        kinds = [one.kind for one in self._learned]
        counts = [(kinds.count(LessonKind(kind)), words) for kind, words in PLURALS.items()]
        parts = [f"{count} {words[count != 1]}" for count, words in counts if count]
        told = [toned(f" {len(kinds)} lesson{'s' * (len(kinds) != 1)}", Tone.STRONG)]
        parts += [f"{kinds.count(None)} of posts"] if None in kinds else []
        told.append(toned(f": {', '.join(parts)}" if parts else ""))
        return Content("").join(told)

    def describe_empty(self) -> Content:
        """Say what to do where no lesson is of the kind that is shown."""
        if not self.words and self._shown == FROM_POSTS:
            return Content("No post taught anything yet: R in the results of Calendar asks for it.")
        if not self.words and self._shown != ALL:
            return Content(f"No {PLURALS[self._shown][0]} was kept yet.\n\na  keeps one, esc: all.")
        return super().describe_empty()

    def action_order(self) -> None:
        """Show the next kind alone, after the last one all of them again."""
        at = KINDS_SHOWN.index(self._shown)
        self._shown = KINDS_SHOWN[(at + 1) % len(KINDS_SHOWN)]
        self.show_plan(self.plan)

    def action_back(self) -> None:
        """End the filter, or show all kinds again."""
        if not self.words and self._shown != ALL and not self.rows.marks:
            self._shown = ALL
            self.show_plan(self.plan)
            return
        super().action_back()

    @property
    def new_kind(self) -> LessonKind:
        """What is kept next is of the kind that is shown."""
        is_kind = self._shown in PLURALS
        return LessonKind(self._shown) if is_kind else LessonKind.MISTAKE

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on a lesson, also on one of a kind that is not shown."""
        if key not in self.rows.source.keys and self._shown != ALL:
            self._shown = ALL
            self.show_plan(self.plan)
        super().go_to(key)
