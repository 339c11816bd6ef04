"""What the steps that plan have in common: the month or quarter that lies ahead."""

from datetime import date

from smtui.planning.reviews.ahead import ahead_of
from smtui.planning.reviews.periods import Period
from smtui.tui.pages.calendar.plans_posts import PlansPosts
from smtui.tui.pages.review.steps.step import StepPage


class PlansAhead(StepPage, PlansPosts):
    """A step that plans the period of its session, or the next one once most of it is over."""

    @property
    def ahead(self) -> Period:
        """What is planned."""
        return ahead_of(self.period, self.plan.today)

    @property
    def month_ahead(self) -> date | None:
        """Patterns plan its first month."""
        return self.ahead.first
