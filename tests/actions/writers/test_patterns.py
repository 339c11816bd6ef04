from datetime import date, time, timedelta

import pytest
from tests.workspace.fake_clock import FakeClock
from tests.workspace.opened import carry

from smtui.actions.patterns import (
    AddPattern,
    AddPatternSlot,
    AddPostFromTemplate,
    AddTemplate,
    DeletePatterns,
    DeletePatternSlots,
    DeleteTemplates,
    EditPattern,
    EditPatternSlot,
    EditTemplate,
    PlanMonth,
    SavePostAsTemplate,
)
from smtui.actions.publishing import AddPost
from smtui.actions.refused import Refused
from smtui.vocabulary import Kind, PostStatus
from smtui.workspace import Workspace

FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
NINE, SIX = time(9), time(18)


def a_pattern(workspace: Workspace) -> int:
    """Tips on Mondays, behind the scenes on Wednesdays."""
    pattern = workspace.do(AddPattern("Usual week")).id or 0
    template = workspace.do(
        AddTemplate("Tip", topic="A tip", copy="Did you know?", estimate=45, channels=("Two",))
    )
    workspace.do(AddPatternSlot(pattern, 0, NINE, channel="LinkedIn", template_id=template.id))
    workspace.do(
        AddPatternSlot(
            pattern, 2, SIX, "Behind the scenes", "photo", "Instagram", 1, is_experiment=True
        )
    )
    return pattern


def test_a_pattern_and_its_slots(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddPattern("Usual week"))
    assert (done.sentence, done.kind) == ("Added ‘Usual week’", Kind.PATTERN)
    pattern = done.id or 0
    done = carry(workspace, clock, AddPatternSlot(pattern, 2, SIX, "Behind", channel="Instagram"))
    assert done.sentence == "Added Wednesday 18:00 ‘Behind’ to ‘Usual week’"
    late = done.id or 0
    done = carry(workspace, clock, AddPatternSlot(pattern, 0))
    assert done.sentence == "Added Monday to ‘Usual week’"
    slots = workspace.plan.snapshot.patterns[pattern].slots
    assert [(slot.weekday, slot.at) for slot in slots] == [(0, None), (2, SIX)]
    done = carry(workspace, clock, EditPatternSlot(late, {"at": NINE, "channel": None}))
    assert done.sentence == "Changed time and channel of Wednesday 09:00 ‘Behind’ of ‘Usual week’"
    assert workspace.do(EditPatternSlot(late, {"at": NINE})).sentence == (
        "Wednesday 09:00 ‘Behind’ of ‘Usual week’ stays as it was"
    )
    assert carry(workspace, clock, EditPattern(pattern, {"name": "Quiet week"})).sentence == (
        "Changed name of ‘Quiet week’"
    )
    done = carry(workspace, clock, DeletePatternSlots((late,)))
    assert done.sentence == "Deleted Wednesday 09:00 ‘Behind’ of ‘Quiet week’"
    carry(workspace, clock, DeletePatterns((pattern,)))
    assert not workspace.plan.snapshot.patterns


def test_a_pattern_begins_with_an_example(workspace: Workspace, clock: FakeClock) -> None:
    done = carry(workspace, clock, AddPattern("Usual week", "starting out"))
    assert done.sentence == "Added ‘Usual week’ with 3 posts a week"
    snapshot = workspace.plan.snapshot
    slots = snapshot.patterns[done.id or 0].slots
    assert [(slot.weekday, slot.at, slot.topic) for slot in slots] == [
        (0, NINE, "Tip of the week"),
        (2, SIX, "Behind the scenes"),
        (4, time(12), "Question of the week"),
    ]
    names = [snapshot.channels[slot.channel_id or 0].name for slot in slots]
    assert names == ["LinkedIn", "Instagram", "Facebook"]


def test_what_makes_no_slot_is_refused(workspace: Workspace) -> None:
    pattern = a_pattern(workspace)
    before = workspace.plan
    for action, field in (
        (AddPattern("usual WEEK"), "name"),
        (AddPattern("Other week", "endless"), "example"),
        (AddPatternSlot(pattern, 7), "weekday"),
        (AddPatternSlot(99, 1), "pattern_id"),
        (AddPatternSlot(pattern, 1, template_id=99), "template_id"),
        (EditPatternSlot(1, {"colour": "red"}), "colour"),
        (AddTemplate("TIP"), "name"),
    ):
        with pytest.raises(Refused) as refusal:
            workspace.do(action)
        assert refusal.value.field == field
    assert workspace.plan is before


def test_a_month_comes_from_a_pattern_and_goes_by_one_undo(
    workspace: Workspace, clock: FakeClock
) -> None:
    pattern = a_pattern(workspace)
    done = carry(workspace, clock, PlanMonth(pattern, FIRST, LAST))
    assert done.sentence == "Planned 9 posts from ‘Usual week’, Tue 1 Dec to Thu 31 Dec"
    snapshot = workspace.plan.snapshot
    posts = sorted(snapshot.posts.values(), key=lambda post: post.publish_on or FIRST)
    assert [post.publish_on for post in posts] == [
        FIRST + timedelta(days=ahead) for ahead in (1, 6, 8, 13, 15, 20, 22, 27, 29)
    ]
    behind, tip = posts[0], posts[1]
    assert (behind.topic, behind.publish_time, behind.owner_id) == ("Behind the scenes", SIX, 1)
    assert (behind.is_experiment, behind.content_type) == (True, "photo")
    assert (tip.topic, tip.estimate, tip.has_copy) == ("A tip", 45, True)
    # The channel of the slot counts, not those of its template.
    assert [snapshot.channels[key].name for key in tip.channels] == ["LinkedIn"]
    # What an experiment will be is left open.
    assert (behind.status, tip.status) == (PostStatus.IDEA, PostStatus.DRAFT)
    workspace.undo()
    assert not workspace.plan.snapshot.posts


def test_no_two_posts_stand_in_one_slot_unless_told(workspace: Workspace) -> None:
    pattern = a_pattern(workspace)
    monday = date(2026, 12, 7)
    workspace.do(AddPost("There", publish_on=monday, publish_time=NINE, channels=("LinkedIn",)))
    workspace.do(AddPost("Else", publish_on=monday, publish_time=SIX, channels=("Instagram",)))
    done = workspace.do(PlanMonth(pattern, FIRST, LAST))
    assert done.sentence.startswith("Planned 8 posts from ‘Usual week’")
    assert done.sentence.endswith("; 1 left out, their times are taken")
    with pytest.raises(Refused, match="Nothing of ‘Usual week’ is left"):
        workspace.do(PlanMonth(pattern, FIRST, LAST))
    skip = frozenset({(1, monday)})
    done = workspace.do(PlanMonth(pattern, FIRST, date(2026, 12, 14), skip, doubled=True))
    assert done.sentence.startswith("Planned 3 posts")


def test_two_slots_of_a_pattern_do_not_meet_either(workspace: Workspace) -> None:
    pattern = a_pattern(workspace)
    workspace.do(AddPatternSlot(pattern, 0, NINE, "Same time", channel="LinkedIn"))
    workspace.do(AddPatternSlot(pattern, 0, None, "Any time", channel="LinkedIn"))
    workspace.do(PlanMonth(pattern, date(2026, 12, 7), date(2026, 12, 7)))
    assert [post.topic for post in workspace.plan.snapshot.posts.values()] == ["A tip", "Any time"]


def test_days_that_are_over_are_not_planned(workspace: Workspace) -> None:
    pattern = a_pattern(workspace)
    workspace.do(PlanMonth(pattern, date(2026, 11, 1), date(2026, 11, 30)))
    days = {post.publish_on for post in workspace.plan.snapshot.posts.values()}
    assert days == {date(2026, 11, day) for day in (18, 23, 25, 30)}
    for first, last in ((LAST, FIRST), (FIRST, date(2027, 12, 2))):
        with pytest.raises(Refused) as refusal:
            workspace.do(PlanMonth(pattern, first, last))
        assert refusal.value.field == "last"


def test_templates(workspace: Workspace, clock: FakeClock) -> None:
    post = workspace.do(
        AddPost("Launch", copy="Here", estimate=30, channels=("One",), audience="hosts")
    )
    done = carry(workspace, clock, SavePostAsTemplate(post.id or 0, "Launches"))
    assert done.sentence == "Saved ‘Launch’ as the template ‘Launches’"
    template = done.id or 0
    fact = workspace.plan.snapshot.templates[template]
    assert (fact.topic, fact.audience, fact.estimate, len(fact.channels)) == (
        "Launch", "hosts", 30, 1,
    )  # fmt: skip
    day = date(2026, 11, 20)
    done = carry(workspace, clock, AddPostFromTemplate(template, day, NINE, "Another"))
    assert done.sentence == "Added ‘Another’ from ‘Launches’ for Fri 20 Nov"
    made = workspace.plan.snapshot.posts[done.id or 0]
    assert (made.status, made.publish_time, made.has_copy) == (PostStatus.DRAFT, NINE, True)
    assert made.channels == fact.channels
    changes = {"topic": "", "channels": ("Two", "One"), "copy": "New"}
    done = carry(workspace, clock, EditTemplate(template, changes))
    assert done.sentence == "Changed topic, copy and channels of ‘Launches’"
    assert workspace.fields(Kind.TEMPLATE, template)["copy"] == "New"
    assert workspace.do(AddPostFromTemplate(template)).sentence == (
        "Added ‘Launches’ from ‘Launches’"
    )
    carry(workspace, clock, DeleteTemplates((template,)))
    assert not workspace.plan.snapshot.templates
    carry(workspace, clock, AddTemplate("Tip", channels=("New one",)))
