"""The workspace: ``do``, ``undo``, ``redo``, ``refresh`` and the plan, for every front end.

Reading comes first: nothing here imports the writers before something is to be written (or
``prepare_writers`` is called, from a thread, after the first paint). All but
``prepare_writers`` and ``look_after`` belong to the thread that opened the workspace.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from smtui.planning.derive import derive
from smtui.planning.facts.tasks import TaskFact
from smtui.planning.plan import Plan
from smtui.store.errors import StoreError
from smtui.vocabulary import Kind, PageName
from smtui.workspace.clock import Clock, SystemClock
from smtui.workspace.door import readable_facts, store_door
from smtui.workspace.lookups import Lookups
from smtui.workspace.reader import Reader
from smtui.workspace.subscribers import Subscriber, Subscribers
from smtui.workspace.writers import Writers

if TYPE_CHECKING:
    from smtui.actions.action import Action
    from smtui.store.journal import Replayed, RowImage
    from smtui.store.outcome import Outcome
    from smtui.store.renumbering import NewIds
    from smtui.store.writing import Committed


class Done(NamedTuple):
    """What an action did: a sentence, what it moved in the plan (or ""), and the place to come
    back to.
    """

    sentence: str
    moved: str
    page: PageName | None
    kind: Kind | None
    id: int | None
    has_changed: bool = True
    """Whether anything is other than before; if not, undo would take back something else."""


class Workspace(Lookups):
    """One file of facts, and the plan that follows from it today.

    Everything raises only ``Refused`` (asked for something that cannot be) and ``StoreError``
    (the file cannot be read or written).
    """

    def __init__(self, path: Path, clock: Clock, reader: Reader) -> None:
        super().__init__(path, reader)
        self._clock = clock
        self._writers = Writers(path, reader.is_outdated)
        self._subscribers = Subscribers()
        self._lapsed_on = date.min
        self._plan = self._read_whole(None)

    @classmethod
    def open(cls, path: Path, clock: Clock | None = None) -> Self:
        """Open the file at ``path`` (made when there is none), read it and derive the plan."""
        clock = clock or SystemClock()
        with store_door(path):
            with readable_facts(path):
                reader = Reader(path, clock.now())
            try:
                return cls(path, clock, reader)
            except BaseException:
                reader.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._writers.close()
        self._reader.close()

    def __enter__(self) -> Self:
        """Give the workspace itself; leaving closes it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the workspace."""
        self.close()

    def now(self) -> datetime:
        """Tell the moment, aware, in UTC, by the clock that everything here goes by."""
        return self._clock.now()

    @property
    def clock(self) -> Clock:
        """The clock that everything here goes by."""
        return self._clock

    @property
    def plan(self) -> Plan:
        """The plan as of the last change that was noticed."""
        return self._plan

    @property
    def is_new(self) -> bool:
        """Whether the questions of the first run were never answered nor skipped."""
        return not self.setting("setup_done")

    @property
    def timer_overnight(self) -> bool:
        """Whether the timer runs since a day before today: ask at which time it should stop."""
        timer = self._plan.snapshot.timer
        return timer is not None and timer.started_at.astimezone().date() < self._clock.today()

    def do(self, action: "Action") -> Done:
        """Carry ``action`` out; it is on disk when this returns, and the plan follows it."""
        with store_door(self.path):
            self._catch_up()
            self._lapse()
            before = self._plan
            committed = self._carry_out(action)
            done = self._done(committed.outcome.sentence, before, committed.outcome)
            return done._replace(has_changed=bool(committed.rows))

    def undo(self) -> Done | None:
        """Take the latest action back; None when there is nothing to undo."""
        return self._replay(self._reader.undo, "Undid")

    def redo(self) -> Done | None:
        """Carry out again what was undone last; None when there is nothing to redo."""
        return self._replay(self._reader.redo, "Did again")

    def take_over(self, images: "Sequence[RowImage]", outcome: "Outcome") -> "tuple[Done, NewIds]":
        """Do what was done to a copy of this workspace, as one undo; the ids that are others here.
        Raises CannotReplay when a row among them has been changed since it was copied.
        """
        with store_door(self.path):
            self._catch_up()
            self._lapse()
            before = self._plan
            rows, ids = self._reader.take_over(images, outcome, self._clock.now())
            self._follow(rows, None)
            return self._done(outcome.sentence, before, outcome), ids

    def refresh(self) -> bool:
        """Notice a change from outside or a new day; tell whether the plan is another one."""
        with store_door(self.path):
            before = self._plan
            self._catch_up()
            if self._writers.are_ready:
                try:
                    self._lapse()
                except StoreError:
                    # Housekeeping: who only looks need not hear of it, and who writes next
                    # will be told why that fails.
                    self._lapsed_on = self._plan.today
            return self._plan is not before

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call ``callback`` with each new plan; the function returned ends that."""
        return self._subscribers.add(callback)

    def preview(self, draft: TaskFact) -> Plan:
        """Derive the plan as if ``draft`` were stored (id 0 for a new task). Writes nothing."""
        plan = self._plan
        tasks = {**plan.snapshot.tasks, draft.id: draft}
        return derive(replace(plan.snapshot, tasks=tasks), plan.today, plan.settings, plan)

    def prepare_writers(self) -> None:
        """Import what writing needs (half a second); safe to call from a thread."""
        self._writers.prepare()

    def look_after(self) -> str:
        """Check the file and back it up once a day, with connections of its own (for a thread).

        Returns a sentence for the person when something is wrong with it, else "".
        """
        from smtui.workspace.care import look_after

        return look_after(self.path, self._clock.now())

    def _replay(self, replay: "Callable[[datetime], Replayed | None]", verb: str) -> Done | None:
        with store_door(self.path):
            self._catch_up()
            self._lapse()
            before = self._plan
            replayed = replay(self._clock.now())
            if replayed is None:
                return None
            self._follow(replayed.rows, None)
            return self._done(f"{verb} · {replayed.sentence}", before, replayed)

    def _carry_out(self, action: "Action") -> "Committed":
        self._writers.prepare()
        from smtui.actions.writers.context import Context

        context = Context(self._plan.today, self._clock.now(), self._plan.settings)
        committed = self._writers.run(action, context)
        self._follow(committed.rows, self._writers.are_alone)
        return committed

    def _lapse(self) -> None:
        """Record what lapsed on past days, once on each new day, before anything else is written.

        The day through which it was done is kept in the file: an undo or a redo of an older
        settlement then never meets a row recorded behind its back.
        """
        today = self._plan.today
        if self._lapsed_on >= today:
            return
        if str(self._reader.setting("lapsed_on") or "") < today.isoformat():
            from smtui.actions.tasks import LapseDaily

            self._carry_out(LapseDaily())
        self._lapsed_on = today

    def _catch_up(self) -> None:
        """Read and derive anew when somebody else wrote or the day is another one."""
        is_new_day = self._clock.today() != self._plan.today
        if is_new_day or self._reader.is_outdated():
            self._publish(self._read_whole(None if is_new_day else self._plan))

    def _read_whole(self, previous: Plan | None) -> Plan:
        today = self._clock.today()
        with readable_facts(self.path):
            snapshot, settings = self._reader.read(today)
            return derive(snapshot, today, settings, previous)

    def _follow(self, rows: "Sequence[RowImage]", are_alone: Callable[[], bool] | None) -> None:
        """Reread what the rows touch and derive the plan from it."""
        plan = self._plan
        snapshot, settings = self._reader.reread(plan, rows, are_alone)
        if snapshot is not plan.snapshot or settings is not plan.settings:
            self._publish(derive(snapshot, plan.today, settings, plan))

    def _publish(self, plan: Plan) -> None:
        self._plan = plan
        self._subscribers.tell(plan)

    def _done(self, sentence: str, before: Plan, place: "Outcome | Replayed") -> Done:
        from smtui.planning.changes import what_moved

        return Done(sentence, what_moved(before, self._plan), place.page, place.kind, place.id)
