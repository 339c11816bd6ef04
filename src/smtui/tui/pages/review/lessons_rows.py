"""What the lessons list: those that were kept, and what was learned from single posts, by day."""

from collections.abc import Iterable, Sequence

from smtui.language.dates import show_day
from smtui.language.matching import fold
from smtui.planning.facts.reviews import things_linked
from smtui.planning.plan import Plan
from smtui.planning.reviews.lessons import Learned
from smtui.planning.words import MONTHS
from smtui.tui.details.lesson import GLYPHS, OF_POST
from smtui.tui.details.names import title_of
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, LessonKind

ALL, FROM_POSTS = "all", "from posts"
KINDS_SHOWN: tuple[str, ...] = (ALL, *LessonKind, FROM_POSTS)
"""What ``V`` goes through."""

COLUMNS = (
    Column("", 1),
    Column("Learned", 9),
    Column("Lesson", 0),
    Column("Kind", 10, from_width=64),
    Column("About", 24, from_width=84),
)


def key_of(one: Learned) -> RowKey:
    """Name a lesson; a line that was kept with a post by that post."""
    if one.lesson_id is not None:
        return RowKey(Kind.LESSON, one.lesson_id)
    return RowKey(Kind.POST, one.posts[0])


def kind_word(one: Learned) -> str:
    """The kind of a lesson; of the line of a post, that it is one."""
    return "post" if one.kind is None else str(one.kind)


def about_words(plan: Plan, one: Learned) -> str:
    """The names of what a lesson is about, posts first, as far as they are known."""
    if one.lesson_id is None:
        return one.topic
    things = things_linked(one.posts, one.tactics, one.goals)
    names = dict.fromkeys([one.topic, *(title_of(plan.snapshot, *thing) for thing in things)])
    return ", ".join(name for name in names if name)


def lesson_cells(plan: Plan, one: Learned) -> Sequence[Cell]:
    """The cells of a lesson, for ``COLUMNS``."""
    glyph, tone = OF_POST if one.kind is None else GLYPHS[one.kind]
    return (
        Cell(glyph, tone),
        Cell(show_day(one.day, plan.today) if one.day else "", Tone.DIM),
        Cell(" ".join(one.text.split())),
        Cell(kind_word(one), tone),
        Cell(about_words(plan, one), Tone.DIM),
    )


class LessonRows:
    """Lessons under the month in which they were learned, the latest on top, as far as their kind
    is ``shown`` and they, or what they are about, contain every one of the words.
    """

    columns: Sequence[Column] = COLUMNS

    def __init__(
        self, plan: Plan, learned: Iterable[Learned], shown: str = ALL, words: str = ""
    ) -> None:
        """List what was ``learned``, the newest first."""
        self._plan = plan
        wanted = fold(words).split()
        self.lessons = {
            key_of(one): one
            for one in learned
            if _is_shown(one, shown) and self._holds(one, wanted)
        }
        self._headings: dict[RowKey, Heading] = {}
        self.keys: Sequence[RowKey] = self._under_months()

    def _holds(self, one: Learned, wanted: Sequence[str]) -> bool:
        if not wanted:
            return True
        text = fold(f"{one.text} {kind_word(one)} {about_words(self._plan, one)}")
        return all(word in text for word in wanted)

    def _under_months(self) -> list[RowKey]:
        months: dict[RowKey, list[RowKey]] = {}
        for key, one in self.lessons.items():
            named = f"{MONTHS[one.day.month - 1]} {one.day.year}" if one.day else "No day"
            months.setdefault(RowKey("heading", named), []).append(key)
        self._headings = {
            heading: Heading(str(heading.id), str(len(keys))) for heading, keys in months.items()
        }
        return [row for heading, keys in months.items() for row in (heading, *keys)]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a lesson, or a heading."""
        if key in self._headings:
            return self._headings[key]
        return lesson_cells(self._plan, self.lessons[key])


def _is_shown(one: Learned, shown: str) -> bool:
    if shown == ALL:
        return True
    return one.kind is None if shown == FROM_POSTS else one.kind == shown
