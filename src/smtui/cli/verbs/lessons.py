"""``smtui lessons`` prints what was learned, ``smtui lesson`` keeps something."""

from typing import TYPE_CHECKING

from smtui.cli.call import Call, say_nothing_yet
from smtui.cli.output import shown
from smtui.cli.records import Record, iso
from smtui.cli.tables import Cell, Column, Section, draw
from smtui.cli.verbs.changing import report
from smtui.language.dates import show_full
from smtui.language.matching import rank_matches
from smtui.planning.plan import Plan
from smtui.planning.reviews.lessons import Learned, everything_learned, found_lessons
from smtui.vocabulary import LessonKind

if TYPE_CHECKING:
    from smtui.workspace import Workspace

COLUMNS = (
    Column("ID", right=True, spare=3),
    Column("LEARNED", spare=1),
    Column("KIND", spare=2),
    Column("LESSON"),
)
TONES = {LessonKind.MISTAKE: "watch", LessonKind.STRENGTH: "fine"}
EMPTY = 'Nothing was kept yet. Keep something: smtui lesson "Short hooks work" --kind strength'
FROM_POST = "post"


def lessons_verb(call: Call) -> None:
    """Print lessons, the newest first; with words those that contain them, best first."""
    if call.is_first:
        say_nothing_yet(call, EMPTY)
        return
    words, kind = " ".join(call.arguments.words), call.arguments.kind
    with call.workspace() as workspace:
        plan = workspace.plan
        learned = everything(workspace)
    wanted = LessonKind(kind) if kind in tuple(LessonKind) else None
    if kind == FROM_POST:
        learned = tuple(one for one in learned if one.kind is None)
    found = found_lessons(learned, words, rank_matches, wanted)
    if call.json:
        call.output.json([_record(plan, one) for one in found])
    elif found:
        call.output.lines(draw(COLUMNS, [Section("", [_row(one) for one in found])], call.output))
    else:
        call.output.line("No lesson has that in it." if learned else EMPTY)


def everything(workspace: "Workspace") -> tuple[Learned, ...]:
    """All lessons, and the lines that were kept with posts, the newest first."""
    snapshot = workspace.plan.snapshot
    posts = {**workspace.posts_of_lessons(), **snapshot.posts}
    return everything_learned(snapshot, workspace.lessons_of_posts(), posts)


def lesson_verb(call: Call) -> None:
    """Keep a lesson, today or as of a day gone by."""
    from smtui.actions.reviews import AddLesson
    from smtui.language.spans import read_past_day

    arguments = call.arguments
    with call.workspace() as workspace:
        plan = workspace.plan
        day = None
        if arguments.date is not None:
            day = read_past_day(arguments.date, plan.today, plan.settings.week_start)
        text = " ".join(arguments.text)
        done = workspace.do(AddLesson(LessonKind(arguments.kind), text, learned_on=day))
    report(call, done)


def _row(one: Learned) -> tuple[Cell, ...]:
    kind = one.kind
    text = one.text if kind is not None else f"{one.text} (‘{one.topic}’)"
    return (
        Cell(str(one.lesson_id or one.posts[0])),
        Cell(show_full(one.day) if one.day else "", "dim"),
        Cell(FROM_POST) if kind is None else Cell(str(kind), TONES.get(kind, "")),
        Cell(shown(" ".join(text.split()))),
    )


def _record(plan: Plan, one: Learned) -> Record:
    channels = plan.snapshot.channels
    return {
        "id": one.lesson_id,
        "kind": FROM_POST if one.kind is None else str(one.kind),
        "text": one.text,
        "learned": iso(one.day),
        "topic": one.topic or None,
        "post_ids": list(one.posts),
        "goal_ids": list(one.goals),
        "tactic_ids": list(one.tactics),
        "channels": [channels[id_].name for id_ in one.channels if id_ in channels],
        "content_types": list(one.types),
    }
