"""What shows a report: made aside, read from top to bottom, copied or written into a file."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content

from smtui.exchange.reports.formats import WORDS, ReportAs, report_file, report_text
from smtui.exchange.reports.layout import period_title
from smtui.exchange.reports.words import TITLES
from smtui.planning.plan import Plan
from smtui.planning.reviews.periods import Period
from smtui.store.errors import StoreError
from smtui.tui import opening
from smtui.tui.details.prose import toned
from smtui.tui.pages.acting import ActsOnThings
from smtui.tui.pages.review.report_lines import report_lines
from smtui.tui.pages.review.report_maker import Made, ReportMaker
from smtui.tui.widgets.cells import RowKey, Tone, bar
from smtui.tui.widgets.reading import ReadingText
from smtui.tui.widgets.summary import Summary
from smtui.workspace.reporting import STAGES

WAIT_SECONDS = 0.15
"""What takes no longer is not said to be made."""
BAR = 12
KEYS = {"m": ReportAs.MARKDOWN, "h": ReportAs.HTML, "j": ReportAs.JSON}
NAMES = {
    ReportAs.MARKDOWN: "Markdown",
    ReportAs.HTML: "HTML page",
    ReportAs.JSON: "JSON",
}


class ReportPage(ActsOnThings):
    """Shows the report of ``reported``, a period; a subclass says which one that is."""

    def __init__(self) -> None:
        """Start with no report."""
        super().__init__(id=self.id_of_view())
        self.summary, self.text = Summary(), ReadingText()
        self.made: Made | None = None
        self._wanted: tuple[Plan, Period] | None = None
        self._maker = ReportMaker(self, self._tell_stage, self._show_made, self._show_trouble)
        self._stage = 0
        self._starts: Sequence[int] = ()

    @property
    def reported(self) -> Period:
        """The period that the report is of."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Compose the line above and the text."""
        yield self.summary
        yield self.text

    def show_plan(self, plan: Plan) -> None:
        """Make the report anew where the plan or the period is another one."""
        wanted = plan, self.reported
        if self._wanted is not None and self._wanted[0] is plan and self._wanted[1] == wanted[1]:
            return
        self._wanted = wanted
        self._stage = 0
        if self.desk.workspace is not None:
            self._maker.make(self.desk.workspace, plan, wanted[1])
            self.set_timer(WAIT_SECONDS, self._summarise)
            if self.made is None or self.made.report.period != wanted[1]:
                self._summarise()

    def _summarise(self) -> None:
        """Say which report it is, and how far it is made."""
        period = self.reported
        title = toned(f" {TITLES[period.cadence]}", Tone.STRONG)
        title += toned(f" · {period_title(period)}", Tone.ACCENT)
        if self._maker.is_busy:
            drawn = bar((self._stage + 1) / (len(STAGES) + 1), BAR)
            title += toned(f" · {drawn} {STAGES[self._stage]}, esc stops", Tone.DIM)
        elif self.made is None or self.made.report.period != period:
            title += toned(" · stopped", Tone.WATCH)
        elif self.made.report.is_running:
            title += toned(" · so far", Tone.DIM)
        self.summary.show(title)

    def _tell_stage(self, stage: int) -> None:
        self._stage = stage

    def _show_made(self, made: Made) -> None:
        before = self.made
        is_same = before is not None and before.report.period == made.report.period
        self.made = made
        self.text.show(self._lay_out, from_top=not is_same)
        self._summarise()

    def _lay_out(self, width: int) -> Sequence[Content]:
        if self.made is None:
            return ()
        lines, self._starts = report_lines(self.made.pages, width)
        return lines

    def _show_trouble(self, error: StoreError) -> None:
        self._wanted = None
        self._summarise()
        with opening.trouble_shown(self.desk):
            raise error

    def take_focus(self) -> None:
        """Give the focus to the text."""
        self.text.focus(scroll_visible=False)

    def go_to(self, key: RowKey) -> None:
        """Nothing of a report can be gone to."""

    @property
    def chosen(self) -> tuple[RowKey, ...]:
        """Nothing: a report is only read."""
        return ()

    @property
    def ready(self) -> Made | None:
        """The report that is shown; None, and it is said, while there is none."""
        made = self.made
        if made is None or made.report.period != self.reported:
            self.desk.say("The report is not made yet.", Tone.WATCH)
            return None
        return made

    def stop(self) -> bool:
        """Give up the report that is being made; return whether there was one."""
        was_busy = self._maker.is_busy
        self._maker.give_up()
        if was_busy:
            self._wanted = None
            self._summarise()
        return was_busy

    def action_section(self, step: int) -> None:
        """Go to the next section, or to the one before."""
        here = self.text.top
        if step > 0:
            self.text.go_to_line(next((at for at in self._starts if at > here), here))
        else:
            self.text.go_to_line(next((at for at in reversed(self._starts) if at < here), 0))

    def action_copy_text(self) -> None:
        """Copy the report as Markdown."""
        made = self.ready
        if made is not None:
            text = report_text(made.report, made.plan, ReportAs.MARKDOWN)
            self.app.copy_to_clipboard(text)
            count = len(text.splitlines())
            self.desk.say(f"Copied {count} lines of Markdown, where the terminal lets text out")

    def action_write_out(self) -> None:
        """Ask as what, and write the report into a file."""
        from smtui.tui.dialogs.choosing import ChooseDialog, Option
        from smtui.tui.dialogs.writing_out import ask_files

        made = self.ready
        if made is None:
            return
        title = period_title(made.report.period)

        def chosen(key: str | None) -> None:
            if key in KEYS:
                kind = KEYS[key]
                file = report_file(made.report, made.plan, kind)
                ask_files(self.desk, f"the report as {NAMES[kind]}", (file,))

        options = [Option(key, NAMES[kind], WORDS[kind]) for key, kind in KEYS.items()]
        self.app.push_screen(ChooseDialog(f"Write the report of {title} as what?", options), chosen)
