"""Everything that posts can be handed out as, by one key each."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from smtui.exchange.handed import HandedOut, TextFile
from smtui.exchange.outgoing import Outgoing


class HandOutAs(StrEnum):
    """What posts are handed out as."""

    BUFFER = "buffer"
    HOOTSUITE = "hootsuite"
    CSV = "csv"
    ICS = "ics"
    BRIEFS = "briefs"
    PLAN = "plan"
    HTML = "html"


WORDS: Mapping[HandOutAs, str] = {
    HandOutAs.BUFFER: "CSV for Buffer, a file for each channel",
    HandOutAs.HOOTSUITE: "CSV for Hootsuite, a file for each channel",
    HandOutAs.CSV: "CSV with every field, to be read back",
    HandOutAs.ICS: "Calendar (ICS): posts, tasks, ETAs, occasions",
    HandOutAs.BRIEFS: "Briefs for designers, as Markdown",
    HandOutAs.PLAN: "The plan of the days, as Markdown",
    HandOutAs.HTML: "The plan of the days, as a page to print or to mail",
}


class Wanted(NamedTuple):
    """How it is wanted: the name of the workspace, an aware moment, the channels (ids; all when
    None), and for schedulers whether posts go along that are not ready yet.
    """

    workspace: str
    now: datetime
    channels: frozenset[int] | None = None
    unfinished: bool = False


def hand_out(out: Outgoing, kind: HandOutAs, wanted: Wanted) -> HandedOut:
    """The files of a kind, and what is worth knowing of them. Raises ExchangeRefused."""
    if kind in (HandOutAs.BUFFER, HandOutAs.HOOTSUITE):
        from smtui.exchange.scheduler_csv import format_of, scheduler_files

        channels = (one.id for one in out.channels) if wanted.channels is None else wanted.channels
        return scheduler_files(
            out, format_of(kind), channels, wanted.now, unfinished=wanted.unfinished
        )
    chosen = only(out, wanted.channels)
    name, text = _WRITERS[kind](chosen, wanted)
    posts = "1 post" if len(chosen.posts) == 1 else f"{len(chosen.posts)} posts"
    return HandedOut((TextFile(name, text, posts),), ())


def only(out: Outgoing, channels: Iterable[int] | None) -> Outgoing:
    """The posts that go to any of some channels (ids); all of them when None."""
    if channels is None:
        return out
    wanted = set(channels)
    return out._replace(posts=tuple(post for post in out.posts if wanted & set(post.channels)))


def _csv(out: Outgoing, _wanted: Wanted) -> tuple[str, str]:
    from smtui.exchange.posts_csv import posts_csv

    return f"posts-{out.label}.csv", posts_csv(out)


def _ics(out: Outgoing, wanted: Wanted) -> tuple[str, str]:
    from smtui.exchange.ics_out import calendar_of

    return f"smtui-{out.label}.ics", calendar_of(out, wanted.workspace, wanted.now)


def _briefs(out: Outgoing, _wanted: Wanted) -> tuple[str, str]:
    from smtui.exchange.briefs_markdown import briefs_markdown

    return f"briefs-{out.label}.md", briefs_markdown(out)


def _plan(out: Outgoing, _wanted: Wanted) -> tuple[str, str]:
    from smtui.exchange.month_plan_markdown import month_plan_markdown

    return f"plan-{out.label}.md", month_plan_markdown(out)


def _html(out: Outgoing, _wanted: Wanted) -> tuple[str, str]:
    from smtui.exchange.month_plan_html import month_plan_html

    return f"plan-{out.label}.html", month_plan_html(out)


_WRITERS: Mapping[HandOutAs, Callable[[Outgoing, Wanted], tuple[str, str]]] = {
    HandOutAs.CSV: _csv,
    HandOutAs.ICS: _ics,
    HandOutAs.BRIEFS: _briefs,
    HandOutAs.PLAN: _plan,
    HandOutAs.HTML: _html,
}
