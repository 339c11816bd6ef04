"""``smtui posts``: the publishing plan of a month, or of other days."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from smtui.cli.call import Call, NotDone, say_nothing_yet
from smtui.cli.output import shown
from smtui.cli.records import Record, channel_names, post_record
from smtui.cli.rows import minutes_cell, names_cell, text_cell
from smtui.cli.spans import days_of
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.language.dates import show_full, week_label
from smtui.planning.facts.posts import PostText
from smtui.planning.facts.publishing import PostFact
from smtui.planning.plan import Plan

COLUMNS = (
    Column("ID", right=True),
    Column("DAY"),
    Column("TIME", right=True, spare=1),
    Column("STATUS", spare=2),
    Column("CHANNELS", spare=3),
    Column("LEFT", right=True, spare=5),
    Column("WHO", spare=4),
    Column("TOPIC"),
)


def posts_verb(call: Call) -> None:
    """Print the posts of some days as a table or as a JSON array."""
    if call.is_first:
        say_nothing_yet(call, "No posts yet: smtui opens the app, 5 is the calendar, a adds one.")
        return
    with call.workspace() as workspace:
        plan = workspace.plan
        first, last = days_of(call.arguments, plan.today, plan.settings.week_start)
        posts = _wanted(call, plan, workspace.posts_between(first, last))
        if call.json:
            ids = [post.id for post in posts]
            texts, copies = workspace.post_texts(ids), workspace.post_copies(ids)
            records = [_record(plan, one, texts[one.id], dict(copies[one.id])) for one in posts]
            call.output.json(records)
            return
    output = call.output
    counted = "1 post" if len(posts) == 1 else f"{len(posts)} posts"
    output.line(output.toned(f"{show_full(first)} to {show_full(last)} · {counted}", "strong"))
    if posts:
        output.lines(draw(COLUMNS, list(_sections(plan, posts)), output))


def channel_given(call: Call, plan: Plan) -> int | None:
    """The channel that was named, by any distinct part of its name. Raises NotDone."""
    said: str | None = call.arguments.channel
    if said is None:
        return None
    low = said.strip().casefold()
    names = {one.id: one.name.casefold() for one in plan.snapshot.channels.values()}
    found = [id_ for id_, name in names.items() if name == low]
    found = found or [id_ for id_, name in names.items() if low and low in name]
    if len(found) == 1:
        return found[0]
    known = ", ".join(one.name for one in plan.snapshot.channels.values()) or "none yet"
    told = "Several channels have" if found else "No channel has"
    raise NotDone(f"{told} ‘{said}’ in the name.", f"There are: {known}.")


def _wanted(call: Call, plan: Plan, posts: Sequence[PostFact]) -> list[PostFact]:
    channel, status = channel_given(call, plan), call.arguments.status
    return [
        post
        for post in posts
        if (channel is None or channel in post.channels) and status in (None, post.status)
    ]


def _sections(plan: Plan, posts: Sequence[PostFact]) -> Iterator[Section]:
    dated = [(week_label(post.publish_on), post) for post in posts if post.publish_on]
    for week, found in groupby(dated, key=lambda pair: pair[0]):
        yield Section(week, [_row(plan, post) for _, post in found])


def _row(plan: Plan, post: PostFact) -> tuple[Cell, ...]:
    left = None if post.estimate is None else max(0, post.estimate - post.logged)
    day = show_full(post.publish_on).rsplit(" ", 1)[0] if post.publish_on else ""
    is_late = post.publish_on is not None and post.publish_on < plan.today and post.is_open
    return (
        Cell(str(post.id)),
        Cell(day, "trouble" if is_late else ""),
        Cell(post.publish_time.strftime("%H:%M") if post.publish_time else ""),
        Cell(str(post.status), "watch" if post.is_unfinished else ""),
        text_cell(", ".join(channel_names(plan, post.channels))),
        minutes_cell(left if post.is_open else None),
        names_cell(plan, () if post.owner_id is None else (post.owner_id,)),
        Cell(shown(post.topic)),
    )


def _record(plan: Plan, post: PostFact, text: PostText, copies: dict[int, str]) -> Record:
    campaign = plan.snapshot.campaigns.get(post.campaign_id or 0)
    channels = plan.snapshot.channels
    own = {channels[id_].name: copy for id_, copy in copies.items() if id_ in channels}
    more = text._asdict()
    del more["id"]
    return {
        **post_record(plan, post),
        **more,
        "copies": own,
        "campaign": campaign.name if campaign else None,
        "objective": post.objective,
        "audience": post.audience,
        "experiment": post.is_experiment,
        "evergreen": post.is_evergreen,
        "cooldown_days": post.cooldown_days,
        "series_id": post.series_id,
    }
