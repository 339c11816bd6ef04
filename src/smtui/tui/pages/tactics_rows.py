"""What Tactics lists: the tactics ranked, by status, or by quadrant; or the ranks alone."""

from collections.abc import Iterable, Mapping, Sequence

from smtui.language.durations import show_minutes
from smtui.planning.facts.tactics import TacticFact
from smtui.planning.made import Made
from smtui.planning.plan import Plan, Rank, TacticView
from smtui.tui.details.figures import near_day, short_hours
from smtui.tui.details.names import first_names, points
from smtui.tui.widgets.cells import Cell, Column, Heading, RowKey, Tone
from smtui.vocabulary import Kind, Quadrant, TacticStatus

RANKED, BY_STATUS, BY_QUADRANT = "ranked", "by status", "by quadrant"
ORDERS = (RANKED, BY_STATUS, BY_QUADRANT)

STATUS = {
    TacticStatus.ACTIVE: ("▶", Tone.ACCENT),
    TacticStatus.PLANNED: ("○", Tone.PLAIN),
    TacticStatus.IDEA: ("·", Tone.DIM),
    TacticStatus.PAUSED: ("‖", Tone.WATCH),
    TacticStatus.DONE: ("✓", Tone.FINE),
    TacticStatus.DROPPED: ("–", Tone.DIM),
}
QUADRANT = {
    Quadrant.QUICK_WIN: (Tone.FINE, "much value, little work: do first"),
    Quadrant.BIG_BET: (Tone.ACCENT, "much value, much work: do next"),
    Quadrant.FILL_IN: (Tone.DIM, "little value, little work: fill in"),
    Quadrant.TIME_SINK: (Tone.WATCH, "little value, much work: avoid"),
}
COLUMNS = (
    Column("#", 2, right=True),
    Column("", 1),
    Column("Tactic", 0),
    Column("Prio", 4, right=True),
    Column("Quadrant", 9),
    Column("Val", 3, right=True, from_width=96),
    Column("Cpl", 3, right=True, from_width=96),
    Column("Status", 7, from_width=104),
    Column("Serves", 0, from_width=116),
    Column("Who", 9, from_width=88),
    Column("ETA", 8, right=True),
    Column("Left", 5, right=True, from_width=72),
    Column("Slack", 5, right=True, from_width=60),
    Column("Done", 5, right=True, from_width=110),
)
ASIDE_COLUMNS = (
    Column("#", 2, right=True),
    Column("", 3),
    Column("Tactic", 0),
    Column("Prio", 4, right=True),
)
"""The columns of the ranks beside a picture: the second says by how many places it moved last."""

NOT_RANKED = (TacticStatus.PAUSED, TacticStatus.DONE, TacticStatus.DROPPED)

_KEYS: Made[int, RowKey] = Made(lambda id_: RowKey(Kind.TACTIC, id_))


class TacticsRows:
    """The rows of Tactics in one order of one plan."""

    def __init__(
        self,
        plan: Plan,
        order: str,
        words: str,
        *,
        is_aside: bool = False,
        moved: Mapping[int, int] | None = None,
    ) -> None:
        """Gather the keys that contain ``words``; ``is_aside`` gives the few columns that stand
        beside a picture, ``moved`` by how many places tactics went up last.
        """
        place, *others = ASIDE_COLUMNS if is_aside else COLUMNS
        wide = max(place.width, len(str(len(plan.tactic_order))))
        self.columns: Sequence[Column] = (place._replace(width=wide), *others)
        self._is_aside = is_aside
        self._moved = moved or {}
        self._plan = plan
        self._words = words.casefold()
        self._headings: dict[str, Heading] = {}
        self._places = {id_: place for place, id_ in enumerate(plan.tactic_order, 1)}
        makers = {RANKED: self._ranked, BY_STATUS: self._by_status, BY_QUADRANT: self._by_quadrant}
        self.keys: Sequence[RowKey] = makers[order]()

    def _in_order(self, tactics: Iterable[TacticFact]) -> list[TacticFact]:
        last = len(self._places) + 1
        return sorted(tactics, key=lambda tactic: (self._places.get(tactic.id, last), tactic.id))

    def _section(self, name: str, tactics: list[TacticFact], aside: str = "") -> list[RowKey]:
        wanted = [tactic for tactic in tactics if self._is_wanted(tactic)]
        if not wanted:
            return []
        self._headings[name] = Heading(name, aside)
        return [RowKey("heading", name), *(_KEYS[t.id] for t in wanted)]

    def _is_wanted(self, tactic: TacticFact) -> bool:
        if not self._words:
            return True
        goals = " ".join(self._goal_titles(tactic))
        text = f"{tactic.title} {first_names(self._plan, tactic.owners)} {goals} {tactic.process}"
        return self._words in text.casefold()

    def _goal_titles(self, tactic: TacticFact) -> list[str]:
        goals = self._plan.snapshot.goals
        return [goals[id_].title for id_ in tactic.goals if id_ in goals]

    def _ranked(self) -> list[RowKey]:
        tactics = self._plan.snapshot.tactics
        ranked = self._plan.tactic_order
        wanted = [id_ for id_ in ranked if self._is_wanted(tactics[id_])] if self._words else ranked
        keys = [_KEYS[id_] for id_ in wanted]
        rest: dict[TacticStatus, list[TacticFact]] = {status: [] for status in NOT_RANKED}
        for tactic in tactics.values():
            if tactic.status in rest:
                rest[tactic.status].append(tactic)
        for status, own in rest.items():
            keys += self._section(status.capitalize(), own, "not ranked")
        return keys

    def _by_status(self) -> list[RowKey]:
        keys: list[RowKey] = []
        for status in STATUS:
            tactics = [t for t in self._plan.snapshot.tactics.values() if t.status == status]
            keys += self._section(status.capitalize(), self._in_order(tactics), self._sum(tactics))
        return keys

    def _by_quadrant(self) -> list[RowKey]:
        plan = self._plan
        over = (TacticStatus.DONE, TacticStatus.DROPPED)
        keys: list[RowKey] = []
        for quadrant, (_, advice) in QUADRANT.items():
            tactics = [
                tactic
                for tactic in plan.snapshot.tactics.values()
                if plan.tactics[tactic.id].quadrant is quadrant and tactic.status not in over
            ]
            keys += self._section(f"{quadrant}s", self._in_order(tactics), advice)
        return keys

    def _sum(self, tactics: list[TacticFact]) -> str:
        minutes = sum(self._plan.tactics[tactic.id].remaining for tactic in tactics)
        return f"{len(tactics)} · {show_minutes(minutes)} left"

    def content(self, key: RowKey) -> Sequence[Cell] | Heading:
        """The cells of a tactic, or a heading."""
        if key.kind == "heading":
            return self._headings[str(key.id)]
        tactic = self._plan.snapshot.tactics[int(key.id)]
        view = self._plan.tactics[tactic.id]
        rank = self._plan.tactic_ranks.get(tactic.id)
        tone = QUADRANT[view.quadrant][0] if rank else Tone.DIM
        if self._is_aside:
            return self._aside(tactic, rank)
        return (
            Cell(str(self._places.get(tactic.id, "")), Tone.DIM),
            Cell(*STATUS[tactic.status]),
            Cell(tactic.title, Tone.PLAIN if rank else Tone.DIM),
            Cell(points(rank.priority) if rank else "", Tone.ACCENT),
            Cell(str(view.quadrant), tone),
            Cell(f"{view.value:.1f}", Tone.DIM),
            Cell(f"{view.complexity:.1f}", Tone.DIM),
            Cell(str(tactic.status), STATUS[tactic.status][1]),
            Cell(
                ", ".join(self._goal_titles(tactic)) or "nothing: unaligned", self._serves(tactic)
            ),
            Cell(first_names(self._plan, tactic.owners), Tone.DIM),
            self._eta(view, is_open=rank is not None),
            Cell(short_hours(view.remaining), Tone.DIM),
            _slack(view, is_open=rank is not None),
            Cell("" if view.progress is None else f"{view.progress:.0f} %", Tone.DIM),
        )

    def _aside(self, tactic: TacticFact, rank: Rank | None) -> tuple[Cell, ...]:
        moved = self._moved.get(tactic.id, 0)
        arrow = f"▲{moved}" if moved > 0 else f"▼{-moved}" if moved else ""
        return (
            Cell(str(self._places.get(tactic.id, "")), Tone.DIM),
            Cell(arrow, Tone.FINE if moved > 0 else Tone.WATCH),
            Cell(tactic.title, Tone.PLAIN if rank else Tone.DIM),
            Cell(points(rank.priority) if rank else "", Tone.ACCENT),
        )

    def _serves(self, tactic: TacticFact) -> Tone:
        return Tone.DIM if tactic.goals else Tone.TROUBLE

    def _eta(self, view: TacticView, *, is_open: bool) -> Cell:
        today = self._plan.today
        if view.eta is None:
            return Cell("no ETA" if is_open else "", Tone.DIM)
        if not is_open:
            return Cell("", Tone.DIM)
        days = (view.eta - today).days
        tone = Tone.TROUBLE if days < 0 else Tone.WATCH if days <= 3 else Tone.PLAIN
        return Cell(near_day(view.eta, today), tone)


def _slack(view: TacticView, *, is_open: bool) -> Cell:
    """The owners' free time until the ETA less what is left to do; below nothing is trouble."""
    if view.slack is None or not is_open:
        return Cell("")
    tone = Tone.TROUBLE if view.slack < 0 else Tone.DIM
    return Cell(short_hours(view.slack), tone)
