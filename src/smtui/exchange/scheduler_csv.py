"""Files for schedulers: one channel a file, by a format that is kept as data.

What a scheduler could not take is left out or put right, and each of both is told.
"""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from smtui.exchange.handed import HandedOut, TextFile, file_name
from smtui.exchange.outgoing import Outgoing
from smtui.exchange.refused import ExchangeRefused
from smtui.exchange.spreadsheet import WORD_JOINER, defused, is_run
from smtui.language.text import clean
from smtui.planning.facts.publishing import ChannelFact, PostFact
from smtui.planning.publishing.times import instant, wall_time

SCHEDULERS = ("buffer", "hootsuite")

_DATA = Path(__file__).parent / "data"
_ON_THE_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


class Format(NamedTuple):
    """How a scheduler takes posts; second-hand knowledge as of ``checked_on``.

    ``columns`` are what `_cell` knows, ``moment`` is a pattern of ``strftime``; minutes are
    multiples of ``minute_step``.
    """

    key: str
    name: str
    checked_on: date
    source: str
    header: tuple[str, ...]
    columns: tuple[str, ...]
    moment: str
    most_rows: int
    minute_step: int


class _Row(NamedTuple):
    post: PostFact
    cells: tuple[str, ...]
    is_late: bool


@cache
def format_of(key: str) -> Format:
    """The format of a scheduler, by its key."""
    with (_DATA / f"{key}.toml").open("rb") as file:
        found = tomllib.load(file)
    return Format(
        found["key"],
        found["name"],
        found["checked_on"],
        found["source"],
        tuple(found["header"]),
        tuple(found["columns"]),
        found["moment"],
        found["most_rows"],
        found["minute_step"],
    )


def scheduler_files(
    out: Outgoing, form: Format, channels: Iterable[int], now: datetime, *, unfinished: bool = False
) -> HandedOut:
    """The files of some channels (ids): posts that are ready or scheduled (``unfinished`` ones
    too, where wanted), that have a copy and a time to come at the aware moment ``now``.

    Times are those of the zone of the workspace. Raises ExchangeRefused while posts are held.
    """
    _demand_free(out)
    ids = set(channels)
    wanted = [channel for channel in out.channels if channel.id in ids]
    posts, told = _able(out, now, unfinished=unfinished)
    files: list[TextFile] = []
    for channel in wanted:
        rows = [
            row
            for post in posts
            if channel.id in post.channels and (row := _row(out, form, post, channel))
        ]
        told += _told_of(out, form, channel, posts, rows)
        files += _parts(out, form, channel, rows)
    zones = {post.zone for post in posts} - {out.plan.settings.zone}
    if zones and files:
        told.append(f"Times are those of {out.plan.settings.zone}, for posts of other zones too.")
    return HandedOut(tuple(files), tuple(told))


def _demand_free(out: Outgoing) -> None:
    hold = out.plan.snapshot.hold
    if hold is not None:
        why = f": {clean(hold.reason)}" if hold.reason else ""
        raise ExchangeRefused(
            f"All posts are held{why}.", "Release them before they go to a scheduler."
        )


def _able(out: Outgoing, now: datetime, *, unfinished: bool) -> tuple[list[PostFact], list[str]]:
    """The posts that a scheduler can take, and what is said of the others."""
    left: dict[str, int] = {}
    able = []
    for post in out.posts:
        why = _hindrance(post, now, unfinished=unfinished)
        if why:
            left[why] = left.get(why, 0) + 1
        elif post.is_open:
            able.append(post)
    return able, [f"Left out, {why}: {count}" for why, count in left.items()]


def _hindrance(post: PostFact, now: datetime, *, unfinished: bool) -> str:
    if not post.is_open:
        return ""
    if post.is_unfinished and not unfinished:
        return "not ready yet (idea, draft or design)"
    if post.publish_on is None or post.publish_time is None:
        return "without a time"
    if not post.channels:
        return "without a channel"
    return "in the past" if instant(post.publish_on, post.publish_time, post.zone) < now else ""


def _row(out: Outgoing, form: Format, post: PostFact, channel: ChannelFact) -> _Row | None:
    """The row of a post on a channel; None where it has no copy there."""
    if not out.copy_for(post, channel.id).strip() or not (post.publish_on and post.publish_time):
        return None
    moment = instant(post.publish_on, post.publish_time, post.zone)
    at = datetime.combine(*wall_time(moment, out.plan.settings.zone))
    late = timedelta(minutes=-at.minute % form.minute_step)
    known = {**_texts(out, post, channel), "moment": (at + late).strftime(form.moment)}
    cells = tuple(defused(known[column], WORD_JOINER) for column in form.columns)
    return _Row(post, cells, bool(late))


def _texts(out: Outgoing, post: PostFact, channel: ChannelFact) -> dict[str, str]:
    """The columns of a format that hold text."""
    copy, link = out.copy_for(post, channel.id).strip(), out.link_for(post, channel.id)
    text = out.texts[post.id]
    # A link that stands in the copy already is not said twice.
    is_said = not link or link in copy or text.link in copy
    campaign = out.plan.snapshot.campaigns.get(post.campaign_id or 0)
    media = text.media.strip()
    return {
        "text": copy,
        "text with link": copy if is_said else f"{copy}\n\n{link}",
        "link": link,
        # Tags are divided by commas.
        "campaign": " ".join(campaign.name.replace(",", " ").split()) if campaign else "",
        "picture": media if _ON_THE_WEB.fullmatch(media) else "",
    }


def _told_of(
    out: Outgoing, form: Format, channel: ChannelFact, posts: Sequence[PostFact], rows: list[_Row]
) -> list[str]:
    """What is worth knowing of the file of a channel."""
    name = clean(channel.name)
    on_it = [post for post in posts if channel.id in post.channels]
    files = [
        one.post
        for one in rows
        if (media := out.texts[one.post.id].media.strip()) and not _ON_THE_WEB.fullmatch(media)
    ]
    late = [row for row in rows if row.is_late]
    run = [row for row in rows if any(is_run(cell, WORD_JOINER) for cell in row.cells)]
    return list(
        _counted(
            (len(on_it) - len(rows), f"{name}: left out, without a copy"),
            (
                len(rows) if len(rows) > form.most_rows else 0,
                f"{name}: more than {form.most_rows} rows, so in several files",
            ),
            (len(late), f"{name}: not on {form.minute_step} minutes, so a little later"),
            (
                len(files) if "picture" in form.columns else 0,
                f"{name}: the picture is no web address; put it in by hand",
            ),
            (len(run), f"{name}: begin as a formula, so an invisible sign stands in front"),
        )
    )


def _counted(*told: tuple[int, str]) -> Iterator[str]:
    return (f"{words}: {count}" for count, words in told if count)


def _parts(
    out: Outgoing, form: Format, channel: ChannelFact, rows: Sequence[_Row]
) -> Iterator[TextFile]:
    """The files of a channel, each with no more rows than the scheduler takes."""
    several = len(rows) > form.most_rows
    for start in range(0, len(rows), form.most_rows):
        part = rows[start : start + form.most_rows]
        number = f"-{start // form.most_rows + 1}" if several else ""
        posts = "1 post" if len(part) == 1 else f"{len(part)} posts"
        name = f"{form.key}-{file_name(channel.name)}-{out.label}{number}.csv"
        yield TextFile(name, _text(form, part), f"{posts} for {clean(channel.name)}")


def _text(form: Format, rows: Iterable[_Row]) -> str:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    if form.header:
        writer.writerow(form.header)
    writer.writerows(row.cells for row in rows)
    return written.getvalue()
