"""Lessons: what was learned, found by words, and shown again where it matters."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from smtui.planning.facts.publishing import PostFact
from smtui.planning.facts.reviews import LessonFact, PostLesson
from smtui.planning.layers import goals_of_post
from smtui.planning.snapshot import Snapshot
from smtui.vocabulary import LessonKind

MOST = 5
"""So many lessons are shown beside a thing."""

ITSELF, BY_TACTIC, BY_CAMPAIGN, BY_GOAL, BY_TYPE, BY_CHANNEL = 32, 8, 8, 4, 3, 2
"""How much each tie between a lesson and a thing counts; several add up."""

Rank = Callable[[str, Sequence[str]], Sequence[int]]
"""Says which of some texts words find, best first."""


class Learned(NamedTuple):
    """A lesson, or the line that was kept with a post (``lesson_id`` is None, ``kind`` too).

    What it is about: posts, goals and tactics by id; and of those posts the channels, the types of
    content and the campaigns. ``topic`` is that of the post that the line was kept with.
    """

    lesson_id: int | None
    kind: LessonKind | None
    text: str
    day: date | None
    topic: str
    posts: tuple[int, ...]
    goals: tuple[int, ...]
    tactics: tuple[int, ...]
    channels: tuple[int, ...]
    types: tuple[str, ...]
    campaigns: tuple[int, ...]


class About(NamedTuple):
    """The thing that lessons are looked for: what it is itself (``own_…``), and what it has to do
    with.
    """

    own_post: int | None = None
    own_goal: int | None = None
    own_tactic: int | None = None
    goals: frozenset[int] = frozenset()
    tactics: frozenset[int] = frozenset()
    channels: tuple[int, ...] = ()
    content_type: str = ""
    campaign_id: int | None = None


class Fitting(NamedTuple):
    """A lesson that fits a thing, and why, in words; the higher the ``weight``, the better."""

    learned: Learned
    weight: int
    why: str


def everything_learned(
    snapshot: Snapshot,
    post_lessons: Iterable[PostLesson],
    posts: Mapping[int, PostFact] | None = None,
) -> tuple[Learned, ...]:
    """All lessons and the lines of posts together, the newest first.

    ``posts`` are those that lessons may be about, where more are known than in the snapshot.
    """
    known = snapshot.posts if posts is None else posts
    lines = {line.post_id: line for line in post_lessons if line.text.strip()}
    found = [_of_lesson(lesson, known, lines) for lesson in snapshot.lessons.values()]
    found += [_of_post(line) for line in lines.values()]
    return tuple(sorted(found, key=_newest_first))


def about_post(snapshot: Snapshot, post: PostFact) -> About:
    """What a post, or the draft of one, has to do with."""
    return About(
        own_post=post.id,
        goals=goals_of_post(post, snapshot),
        tactics=frozenset(() if post.tactic_id is None else (post.tactic_id,)),
        channels=post.channels,
        content_type=post.content_type,
        campaign_id=post.campaign_id,
    )


def about_tactic(snapshot: Snapshot, tactic_id: int) -> About:
    """What a tactic has to do with: itself and the goals that it serves."""
    tactic = snapshot.tactics.get(tactic_id)
    return About(own_tactic=tactic_id, goals=frozenset(tactic.goals if tactic else ()))


def about_goal(snapshot: Snapshot, goal_id: int) -> About:
    """What a goal has to do with: itself and the tactics that serve it."""
    serving = (one.id for one in snapshot.tactics.values() if goal_id in one.goals)
    return About(own_goal=goal_id, tactics=frozenset(serving))


def fitting_lessons(
    lessons: Iterable[Learned], about: About, snapshot: Snapshot, most: int = MOST
) -> tuple[Fitting, ...]:
    """The lessons that have something to do with a thing, the closest first, of equally close ones
    the newest; at most so many.
    """
    weighed = [(weight, one) for one in lessons if (weight := _weight(one, about))]
    weighed.sort(key=lambda found: (-found[0], _newest_first(found[1])))
    return tuple(Fitting(one, weight, _why(one, about, snapshot)) for weight, one in weighed[:most])


def found_lessons(
    lessons: Iterable[Learned], words: str, rank: Rank, kind: LessonKind | None = None
) -> tuple[Learned, ...]:
    """The lessons (of one kind) in whose text, or post's topic, ``rank`` finds the words, in its
    order; all of them in their own order without words.
    """
    there = [one for one in lessons if kind is None or one.kind == kind]
    if not words.strip():
        return tuple(there)
    texts = [f"{one.text} {one.topic}".rstrip() for one in there]
    return tuple(there[place] for place in rank(words, texts))


def _of_lesson(
    lesson: LessonFact, posts: Mapping[int, PostFact], lines: Mapping[int, PostLesson]
) -> Learned:
    there: list[PostFact | PostLesson] = []
    for id_ in lesson.posts:
        post = posts.get(id_) or lines.get(id_)
        if post is not None:
            there.append(post)
    return Learned(
        lesson_id=lesson.id,
        kind=lesson.kind,
        text=lesson.text,
        day=lesson.learned_on,
        topic=there[0].topic if there else "",
        posts=lesson.posts,
        goals=lesson.goals,
        tactics=lesson.tactics,
        channels=tuple(dict.fromkeys(id_ for post in there for id_ in post.channels)),
        types=tuple(dict.fromkeys(post.content_type for post in there if post.content_type)),
        campaigns=tuple({p.campaign_id: None for p in there if p.campaign_id is not None}),
    )


def _of_post(line: PostLesson) -> Learned:
    return Learned(
        lesson_id=None,
        kind=None,
        text=line.text,
        day=line.publish_on,
        topic=line.topic,
        posts=(line.post_id,),
        goals=() if line.goal_id is None else (line.goal_id,),
        tactics=() if line.tactic_id is None else (line.tactic_id,),
        channels=line.channels,
        types=(line.content_type,) if line.content_type else (),
        campaigns=() if line.campaign_id is None else (line.campaign_id,),
    )


def _newest_first(one: Learned) -> tuple[int, int, int]:
    number = 0 if one.day is None else one.day.toordinal()
    return -number, -(one.lesson_id or 0), -one.posts[0] if one.posts else 0


def _weight(one: Learned, about: About) -> int:
    weight = ITSELF * _is_of_itself(one, about)
    weight += BY_TACTIC * any(id_ in about.tactics for id_ in one.tactics)
    weight += BY_CAMPAIGN * (about.campaign_id is not None and about.campaign_id in one.campaigns)
    weight += BY_GOAL * any(id_ in about.goals for id_ in one.goals)
    weight += BY_TYPE * (bool(about.content_type) and about.content_type in one.types)
    return weight + BY_CHANNEL * any(id_ in about.channels for id_ in one.channels)


def _is_of_itself(one: Learned, about: About) -> bool:
    return (
        about.own_post in one.posts
        or about.own_goal in one.goals
        or about.own_tactic in one.tactics
    )


def _why(one: Learned, about: About, snapshot: Snapshot) -> str:
    """Such as "same tactic, same channel LinkedIn"; "its own" where it is of the very thing."""
    why = ["its own"] if _is_of_itself(one, about) else []
    tactic = next((id_ for id_ in one.tactics if id_ in about.tactics), None)
    if tactic is not None:
        title = snapshot.tactics[tactic].title if tactic in snapshot.tactics else ""
        why.append(f"its tactic ‘{title}’" if about.own_goal is not None else "same tactic")
    if about.campaign_id is not None and about.campaign_id in one.campaigns:
        why.append("same campaign")
    if any(id_ in about.goals for id_ in one.goals):
        why.append("same goal")
    if about.content_type and about.content_type in one.types:
        why.append(f"also {about.content_type}")
    channels = [id_ for id_ in about.channels if id_ in one.channels]
    if channels:
        named = [snapshot.channels[id_].name for id_ in channels if id_ in snapshot.channels]
        why.append(f"also on {named[0]}" if named else "same channel")
    return ", ".join(why)
