"""Ideas for the month that is planned: the backlog, its occasions, evergreen posts, free slots."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from smtui.language.dates import show_day
from smtui.planning.plan import Plan
from smtui.planning.publishing.experiments import reserved_slots
from smtui.planning.publishing.occasions import coming
from smtui.planning.words import counted
from smtui.tui.details.prose import toned
from smtui.tui.pages.calendar.ideas import IdeasView
from smtui.tui.pages.calendar.ideas_rows import Ideas, posts_on
from smtui.tui.pages.pipeline_acts import MovesPosts
from smtui.tui.pages.review.steps.planning_ahead import PlansAhead
from smtui.tui.widgets.cells import RowKey, Tone, shorten
from smtui.vocabulary import Kind

if TYPE_CHECKING:
    from smtui.planning.reviews.periods import Period

NAME_CELLS = 20


class MonthIdeas(PlansAhead, MovesPosts, IdeasView):
    """All that may become a post in the month, pulled onto a day of it by key."""

    VIEW_NAME: ClassVar[str] = "month ideas"
    COMMAND_IDS: ClassVar[tuple[str, ...]] = (
        *IdeasView.COMMAND_IDS, "slot.free", "occasions", "patterns", "post.templates",
    )  # fmt: skip
    FOOTER: ClassVar[tuple[str, ...]] = ("add", "move.to", "slot.free", "occasions", "edit")
    LABELS: ClassVar[Mapping[str, str]] = {"move.to": "On a day"}
    EMPTY: ClassVar[str] = (
        "No idea waits, and no day of the month is an occasion.\n\n"
        "a  adds an idea; U keeps one in a line from any page\n"
        "^o occasions: own dates, and the holidays of a country\n"
        "Posts marked evergreen come back here after their rest, and slots that a\n"
        "weekly pattern keeps for experiments stand here while they are free."
    )

    def gathered(self, plan: Plan) -> Ideas:
        """The ideas, with every occasion and every free slot up to the end of the month."""
        found = super().gathered(plan)
        last = max(self.ahead.last, plan.today)
        ahead = (last - plan.today).days
        slots = [slot for one in plan.snapshot.patterns.values() for slot in one.slots]
        kept = reserved_slots(slots, plan.snapshot.posts.values(), plan.today, last)
        return replace(
            found,
            occasions=coming(plan.snapshot.occasions.values(), plan.today, ahead),
            aside=f"up to {show_day(last, plan.today)}",
            free=tuple(one for one in kept if one.post_id is None),
        )

    def summarise(self, plan: Plan) -> Content:
        """Say what the month still wants, then what there is for it."""
        found, period = self.found, self.ahead
        days = posts_on(plan)
        bare = [one for one in found.occasions if period.has(one.day) and not days.get(one.day)]
        posts = sum(count for day, count in days.items() if period.has(day))
        has = counted(posts, "post") if posts else "no post yet"
        pieces = [toned(f" {period.name.split()[0]} has {has}", Tone.STRONG)]
        if bare:
            first = shorten(bare[0].occasion.name, NAME_CELLS)
            more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
            pieces.append(toned(f" · ✦ nothing for {first}{more} (a)", Tone.WATCH))
        waiting = len(found.backlog)
        if waiting:
            verb = "waits" if waiting == 1 else "wait"
            pieces.append(toned(f" · {counted(waiting, 'idea')} {verb} for a day (D)"))
        else:
            pieces.append(toned(" · no idea waits: a adds one", Tone.WATCH))
        if found.evergreen:
            pieces.append(toned(f" · ↻ {len(found.evergreen)} evergreen may come back"))
        return Content("").join(pieces)

    def action_move(self, days: int) -> None:
        """Pull what is chosen onto a day: ``>`` is the first day ahead in the month, ``}`` a week
        later.
        """
        if days < 0:
            super().action_move(days)
        else:
            first = first_ahead(self.ahead, self.plan.today)
            self.put_on(first + timedelta(days=days - 1), self.chosen)

    def go_to(self, key: RowKey) -> None:
        """Put the cursor on an idea that is listed."""
        self.rows.go_to(key)
        self.show_detail_soon()

    def action_notes(self) -> None:
        """Write notes on the idea; on the step where the cursor is on none."""
        if self.chosen and self.chosen[0].kind == Kind.POST:
            super().action_notes()
        else:
            self.action_note_step()


def first_ahead(period: "Period", today: date) -> date:
    """The first day of the period after today."""
    return max(period.first, today + timedelta(days=1))
