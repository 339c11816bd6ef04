"""A session on the screen: the bar with its steps and its clock, and the step that one is at."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult

from smtui.actions.reviews import FinishSession, GoToStep, NoteStep, SettleStep
from smtui.actions.together import Together
from smtui.planning.facts.reviews import SessionFact
from smtui.planning.reviews.periods import Period, period_of, short_sitting_name, sitting_name
from smtui.planning.reviews.steps import Step
from smtui.tui.opening import trouble_shown
from smtui.tui.pages.review.session_time import KeepsTime
from smtui.tui.pages.review.steps import registry
from smtui.tui.widgets.cells import Tone
from smtui.tui.widgets.step_bar import DONE, SKIPPED, ShownStep, StepBar
from smtui.vocabulary import StepState

if TYPE_CHECKING:
    from smtui.planning.plan import Plan
    from smtui.tui.pages.review.sessions import SessionsView
    from smtui.tui.pages.review.steps.step import StepPage

MARKS = {StepState.DONE: DONE, StepState.SKIPPED: SKIPPED, None: ""}


class SessionPane(KeepsTime):
    """One session; each step is made when it is first shown and kept while the session is open."""

    DEFAULT_CSS: ClassVar[str] = """
    SessionPane { height: 1fr; layout: vertical; }
    """

    def __init__(self, view: "SessionsView", session: SessionFact, step: str = "") -> None:
        """Show ``session`` at ``step``, or where one was; ``view`` holds it."""
        super().__init__(session)
        self._view = view
        self._pages: dict[str, StepPage] = {}
        keys = [step.key for step in self.steps]
        self.key = next(key for key in (step, session.step, keys[0]) if key in keys)
        self._made(self.key)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the session, in their order."""
        return registry.steps_of(self.session.cadence)

    @property
    def period(self) -> Period:
        """The period that is planned."""
        return period_of(self.session.cadence, self.session.period_from)

    @property
    def title(self) -> str:
        """What the step that is shown is called."""
        return next(step.title for step in self.steps if step.key == self.key)

    @property
    def step(self) -> "StepPage":
        """The step that is shown."""
        return self._pages[self.key]

    def compose(self) -> ComposeResult:
        """Compose the bar and the step."""
        yield self.bar
        yield self.step

    def on_mount(self) -> None:
        """Let the clock run while the session is seen, and draw it each second."""
        self.begin_clock()
        if self.key != self.session.step:
            self.quietly(GoToStep(self.session.id, self.key))
        if self.desk.plan is not None:
            with trouble_shown(self.desk):
                self.show_plan(self.desk.plan)

    def _made(self, key: str) -> "StepPage":
        page = self._pages[key] = registry.make(self.session.cadence, key)
        page.sitting = self
        return page

    def show_plan(self, plan: "Plan") -> None:
        """Show the session as ``plan`` has it; an undo may have put it at another step."""
        self.session = plan.snapshot.sessions.get(self.session.id, self.session)
        if self.session.step != self.key:
            self._follow(self.session.step)
        self.tell()
        if self.step.is_attached:
            self.step.show_plan(plan)

    def _follow(self, key: str) -> None:
        if any(step.key == key for step in self.steps):
            self._show_step(key)

    def _show_step(self, key: str) -> None:
        mounting = None
        with self.app.batch_update():
            self.step.display = False
            self.key = key
            if key not in self._pages:
                mounting = self.mount(self._made(key))
            self.step.display = True
        self._view.step_changed(mounting)

    def tell(self) -> None:
        """Name the session, its steps and what the present one asks."""
        steps = tuple(
            ShownStep(step.key, step.title, MARKS[self._state(step.key)]) for step in self.steps
        )
        names = (sitting_name(self.period), short_sitting_name(self.period))
        question = next(step.question for step in self.steps if step.key == self.key)
        self.bar.show(names, question, steps, self.key)
        self.tell_clock()

    def _state(self, key: str) -> StepState | None:
        left = self.session.left(key)
        return left.state if left else None

    def note_of(self, key: str) -> str:
        """The note of a step, "" for none."""
        left = self.session.left(key)
        return left.note if left else ""

    def go_to(self, key: str) -> None:
        """Go to a step; none is settled by that."""
        if key == self.key:
            return
        self.keep_clock()
        self.quietly(GoToStep(self.session.id, key))
        self.say_step()

    def say_step(self) -> None:
        """Say what was noted at the step that is shown, or nothing."""
        note = self.note_of(self.key)
        self.desk.say(f"Your note: {note}" if note else "", Tone.DIM)

    def go_back(self) -> None:
        """Go to the step before."""
        keys = [step.key for step in self.steps]
        place = keys.index(self.key)
        if place:
            self.go_to(keys[place - 1])
        else:
            self.desk.say("This is the first step; esc leaves the session.", Tone.DIM)

    def go_on(self) -> None:
        """Settle the step as done and go to the next, or finish after the last."""
        self._settle(StepState.DONE)

    def skip(self) -> None:
        """Leave this step out, and go to the next, or finish after the last."""
        self._settle(StepState.SKIPPED)

    def _settle(self, state: StepState) -> None:
        keys = [step.key for step in self.steps]
        place = keys.index(self.key)
        settle = SettleStep(self.session.id, self.key, state)
        self.keep_clock()
        if place + 1 < len(keys):
            onward = GoToStep(self.session.id, keys[place + 1])
            word = "Done" if state is StepState.DONE else "Skipped"
            self.desk.do(Together((settle, onward), f"{word}: step {place + 1}, {self.title}"))
        else:
            finish = FinishSession(self.session.id, self.clock.seconds)
            self._view.finish(settle, finish)

    def ask_note(self) -> None:
        """Ask for a line on the step."""
        from smtui.tui.dialogs.ask import Ask, AskDialog

        ask = Ask(
            f"Note on the step ‘{self.title}’",
            str,
            hint="a line that is kept with the session; enter keeps it, empty takes it away",
            value=self.note_of(self.key),
        )
        id_, key = self.session.id, self.key

        def keep(note: str | None) -> None:
            if note is not None:
                self.desk.do(NoteStep(id_, key, note))

        self.app.push_screen(AskDialog(ask), keep)

    def leave(self) -> None:
        """Leave the session; it is resumed at this step."""
        self._view.leave()

    @on(StepBar.Chosen)
    def _chosen(self, message: StepBar.Chosen) -> None:
        message.stop()
        self.go_to(message.key)
