"""What the step *learned* lists: what the period showed, what was learned, what to try next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smtui.planning.facts.reports import SettledLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.lessons import Learned
from smtui.planning.reviews.plans_kept import PlanKept
from smtui.planning.reviews.report_parts import ChecklistLine, Report
from smtui.tui.pages.calendar.results_rows import BEST, WORST, rate_words
from smtui.tui.pages.review.lessons_rows import about_words, key_of, lesson_cells
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, LessonKind, Outcome, SessionCadence

MOST_POSTS = 3
"""So many of the best, and of the worst, of more than a week."""
MOST_MISSED = 4
MOST_LATE = 3

COLUMNS = (
    Column("", 1), Column("What", 0), Column("", 20, right=True, from_width=46),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Showed:
    """What the period that is looked back on showed: its report, and what came of the plans of
    its weekly sessions (None: there was none).
    """

    report: Report
    kept: PlanKept | None


class LearnedRows:
    """The facts on top, for a lesson to be kept about each; the lessons below them."""

    columns: Sequence[Column] = COLUMNS

    def __init__(
        self, plan: Plan, showed: Showed, learned: Sequence[Learned], tried: Sequence[Learned]
    ) -> None:
        """List what the period ``showed``, what was to be ``tried`` in it, which waits for what
        came of it, and what was ``learned`` since it began.
        """
        self._plan = plan
        self._cells: dict[RowKey, Sequence[Cell] | Heading] = {}
        self._kinds: dict[RowKey, LessonKind] = {}
        self._facts(showed)
        trials = [one for one in learned if one.kind is LessonKind.EXPERIMENT]
        others = [one for one in learned if one.kind is not LessonKind.EXPERIMENT]
        name = showed.report.period.name
        self._lessons(f"To be tried in {name}", "what came of it? e says it", tried, "")
        self._lessons("Learned", "", others, "nothing yet: a keeps it, from the line of the cursor")
        self._lessons(
            "Trials, and what to try next",
            "",
            trials,
            "nothing yet: a keeps it, tab makes it a trial",
        )
        self.keys: Sequence[RowKey] = list(self._cells)

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a line, or a heading."""
        return self._cells[key]

    def kind_for(self, key: RowKey) -> LessonKind:
        """Which kind of lesson a line makes one think of."""
        return self._kinds.get(key, LessonKind.MISTAKE)

    def _heading(self, title: str, aside: str) -> None:
        self._cells[RowKey("heading", title)] = Heading(title, aside)

    def _note(self, text: str, tone: Tone = Tone.DIM) -> None:
        self._cells[RowKey("note", text)] = (Cell(""), Cell(text, tone))

    def _line(
        self, key: RowKey, mark: tuple[str, Tone], text: str, aside: str, kind: LessonKind
    ) -> None:
        if key not in self._cells:
            self._cells[key] = (Cell(*mark), Cell(text), Cell(aside, mark[1]))
            self._kinds[key] = kind

    def _facts(self, showed: Showed) -> None:
        report = showed.report
        self._heading(f"What {report.period.name} showed", "a keeps what a line teaches")
        most = 1 if report.period.cadence is SessionCadence.WEEKLY else MOST_POSTS
        for mark, found, kind in (
            (BEST, report.results.best(most), LessonKind.STRENGTH),
            (WORST, report.results.worst(most), LessonKind.MISTAKE),
        ):
            for one in found:
                word = "best" if mark is BEST else "worst"
                aside = f"{word} · {rate_words(one.figures.rate)}"
                self._line(RowKey(Kind.POST, one.post_id), mark, one.topic, aside, kind)
                for line in report.post_lessons:
                    if line.post_id == one.post_id:
                        self._note(f"“{' '.join(line.text.split())}”")
        for late in report.publishing.late[:MOST_LATE]:
            self._line(RowKey(Kind.POST, late.post_id), ("○", Tone.TROUBLE), late.topic,
                       "did not go out", LessonKind.MISTAKE)  # fmt: skip
        self._missed(report.not_done)
        self._kept(showed)

    def _missed(self, lines: Iterable[SettledLine]) -> None:
        by_task: dict[int, list[SettledLine]] = {}
        for line in lines:
            by_task.setdefault(line.task_id, []).append(line)
        most = sorted(by_task.values(), key=lambda found: (-len(found), found[0].task_id))
        for found in most[:MOST_MISSED]:
            reason = next((line.reason for line in found if line.reason), "")
            missed = any(line.outcome is Outcome.MISSED for line in found)
            word = "missed" if missed else "skipped"
            times = f"{word} {len(found)}×" if len(found) > 1 else word
            aside = f"{times}: {reason}" if reason else times
            key = RowKey(Kind.TASK, found[0].task_id)
            self._line(key, ("✗", Tone.WATCH), found[0].title, aside, LessonKind.MISTAKE)
        if len(most) > MOST_MISSED:
            self._note(f"and {len(most) - MOST_MISSED} more missed or skipped")

    def _kept(self, showed: Showed) -> None:
        publishing = showed.report.publishing
        parts = []
        if showed.kept is not None:
            parts.append(f"plan: {showed.kept.words}")
        if publishing.due:
            parts.append(f"posts: {publishing.published} of {publishing.due} went out")
        for text in parts:
            self._note(f"{text[:1].upper()}{text[1:]}", Tone.PLAIN)
        lists = [_list_words(one) for one in showed.report.checklists if one.percent is not None]
        if lists:
            self._note(f"Checklists: {', '.join(lists)}", Tone.PLAIN)
        if showed.report.not_measured:
            count = showed.report.not_measured
            self._note(f"{count} post{'s' * (count != 1)} not measured yet: R enters what they "
                       "brought", Tone.WATCH)  # fmt: skip

    def _lessons(self, title: str, aside: str, learned: Sequence[Learned], none: str) -> None:
        # What a post taught stands below the post, if that is shown already.
        found = {key_of(one): one for one in learned if key_of(one) not in self._cells}
        if not found and not none:
            return
        self._heading(title, aside or (str(len(found)) if found else ""))
        for key, one in found.items():
            mark, _, text, *_ = lesson_cells(self._plan, one)
            about = about_words(self._plan, one) or str(one.kind or "")
            self._cells[key] = (mark, text, Cell(about, Tone.DIM))
        if not found:
            self._note(none)


def _list_words(line: ChecklistLine) -> str:
    return f"{line.cadence} {line.percent} %"
