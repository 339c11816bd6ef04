"""What the look back on a week lists: what slipped, how the week went, what was done and missed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from smtui.language.dates import show_day
from smtui.language.durations import show_minutes
from smtui.planning.facts.reports import Drift, SettledLine
from smtui.planning.plan import Plan
from smtui.planning.reviews.drift_words import drift_counts
from smtui.planning.reviews.last_week import LastWeek, Slipped
from smtui.tui.details.names import first_names, minutes_or_dash, points
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind

DONE, MISSED, SKIPPED, MOVED = "done", "missed", "skipped", "moved"
"""The kinds of the rows that tell what became of things: no keys act on those."""

COLUMNS = (
    Column("", 1),
    Column("What", 0),
    Column("Who, or what for", 16, from_width=66),
    Column("Day", 9, right=True),
    Column("Time", 6, right=True),
    Column("", 9, right=True, from_width=50),
)
KEYS = "t today · D a day · 0 no date · x drop · space done"


class LastWeekRows:
    """The rows of one look back."""

    columns: Sequence[Column] = COLUMNS

    def __init__(self, plan: Plan, week: LastWeek, drift: Drift, words: str) -> None:
        """List ``week`` and ``drift``, as far as titles contain ``words``."""
        self._plan = plan
        self._words = words.casefold()
        self._cells: dict[RowKey, Sequence[Cell] | Heading] = {}
        self._slipped(week.slipped)
        self._told(week, drift)
        self._done(week)
        self._settled(MISSED, week.missed, "○", Tone.WATCH)
        self._settled(SKIPPED, week.skipped, "–", Tone.DIM)
        self._moved(week)
        self.keys = [*self._cells]

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a row, or a heading."""
        return self._cells[key]

    def _heading(self, text: str, aside: str = "") -> None:
        self._cells[RowKey("heading", text)] = Heading(text, aside)

    def _wanted(self, title: str) -> bool:
        return self._words in title.casefold()

    def _slipped(self, slipped: Iterable[Slipped]) -> None:
        found = [one for one in slipped if self._wanted(one.title)]
        if not found:
            return
        self._heading(f"{len(found)} slipped: where to?", KEYS)
        for one in found:
            fact, rank = self._plan.snapshot.tasks[one.task_id], self._plan.tasks.get(one.task_id)
            self._cells[RowKey(Kind.TASK, one.task_id)] = (
                Cell("!", Tone.TROUBLE),
                Cell(one.title),
                Cell(first_names(self._plan, fact.assignees), Tone.DIM),
                Cell(show_day(one.day, self._plan.today), Tone.TROUBLE),
                Cell(minutes_or_dash(one.minutes), Tone.DIM),
                Cell(points(rank.priority) if rank else f"{one.days_late}d late", Tone.ACCENT),
            )

    def _told(self, week: LastWeek, drift: Drift) -> None:
        if self._words:
            return
        self._heading(f"How {week.period.name} went", week.period.label.partition(" · ")[2])
        for number, (glyph, text, tone) in enumerate(told_of(week, drift)):
            self._cells[RowKey("note", number)] = (Cell(glyph, tone), Cell(text))

    def _done(self, week: LastWeek) -> None:
        found = [task for task in week.done if self._wanted(task.title)]
        if not found:
            return
        minutes = sum(task.minutes for task in found)
        self._heading("Done", f"{len(found)} tasks · {show_minutes(minutes)}" if minutes else "")
        for task in found:
            times = f" ×{task.times}" if task.times > 1 else ""
            self._cells[RowKey(DONE, task.task_id)] = (
                Cell("✓", Tone.FINE),
                Cell(f"{task.title}{times}"),
                Cell(task.tactic, Tone.DIM),
                Cell(show_day(task.last_on, self._plan.today), Tone.DIM),
                Cell(show_minutes(task.minutes) if task.minutes else "–", Tone.DIM),
                Cell(""),
            )

    def _settled(self, kind: str, lines: Iterable[SettledLine], glyph: str, tone: Tone) -> None:
        """What was missed or skipped, each thing once with how many times and the last reason."""
        wanted = [line for line in lines if self._wanted(line.title)]
        times = Counter(line.task_id for line in wanted)
        latest = {line.task_id: line for line in wanted}
        if not latest:
            return
        self._heading(kind.capitalize(), f"{len(wanted)} times" if len(wanted) > 1 else "")
        for id_, line in sorted(latest.items(), key=lambda one: (-times[one[0]], one[0])):
            count = f" ×{times[id_]}" if times[id_] > 1 else ""
            self._cells[RowKey(kind, id_)] = (
                Cell(glyph, tone),
                Cell(f"{line.title}{count}"),
                Cell(line.reason or line.cadence or "", Tone.DIM),
                Cell(show_day(line.occurrence_on, self._plan.today), Tone.DIM),
                Cell("–", Tone.DIM),
                Cell(""),
            )

    def _moved(self, week: LastWeek) -> None:
        found = [line for line in week.moved if self._wanted(line.title)]
        if found:
            self._heading("Moved", str(len(found)))
        for number, line in enumerate(found):
            key = RowKey(MOVED, f"{number} {line.id}")
            self._cells[key] = (Cell("→", Tone.WATCH), Cell(line.sentence))


def told_of(week: LastWeek, drift: Drift) -> list[tuple[str, str, Tone]]:
    """How a week went, a line for each: glyph, words and the tone of the glyph."""
    told: list[tuple[str, str, Tone]] = []
    if week.kept is not None:
        is_kept = week.kept.done == week.kept.planned
        told.append(("▪", f"Its plan: {week.kept.words}", Tone.FINE if is_kept else Tone.WATCH))
    if is_empty(week) and drift.lines == ():
        return [
            ("·", "Nothing was done or logged: there is nothing to look back on yet.", Tone.DIM)
        ]
    told.append(("→", f"Plan drift: {drift_counts(drift)}", Tone.ACCENT))
    if week.planned:
        over = week.percent or 0
        words = f"{show_minutes(week.planned)} planned took {show_minutes(week.actual)} ({over} %)"
        tone = Tone.WATCH if over > 120 else Tone.FINE
        told.append(("◷", f"{words} · {show_minutes(week.logged)} logged in all", tone))
    elif week.logged:
        told.append(("◷", f"{show_minutes(week.logged)} logged", Tone.DIM))
    kept = [f"{one.cadence} {one.percent} %" for one in week.checklists if one.percent is not None]
    if kept:
        told.append(("☑", f"Checklists kept: {' · '.join(kept)}", Tone.ACCENT))
    posts = week.publishing
    if posts.due:
        late = f" · {len(posts.late)} late" if posts.late else ""
        words = f"{posts.published} of {posts.due} posts went out{late}"
        told.append(("□", words, Tone.WATCH if posts.late else Tone.FINE))
    if week.day_streak or week.streaks:
        told.append(("★", _streak_words(week), Tone.FINE))
    return told


def is_empty(week: LastWeek) -> bool:
    """Whether a week left nothing to be told."""
    settled = week.done or week.missed or week.skipped or week.checklists
    return not (settled or week.logged or week.kept or week.publishing.due or week.streaks)


def _streak_words(week: LastWeek) -> str:
    days = week.day_streak
    words = f"Streak: {days} {'day' if days == 1 else 'days'} without a missed daily item"
    if not week.streaks:
        return words
    best = week.streaks[0]
    return (
        f"{words} · ‘{best.title}’ {best.length}×"
        if days
        else f"‘{best.title}’ {best.length}× on end"
    )
