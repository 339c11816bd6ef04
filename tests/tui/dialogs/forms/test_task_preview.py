"""What saving a task would do, in words."""

from dataclasses import replace

from tests.planning.making import TODAY, day, make_person, make_snapshot, make_task

from smtui.planning.derive import derive
from smtui.planning.settings import Settings
from smtui.tui.dialogs.forms.task_preview import tell_preview


def test_each_week_of_the_load_has_its_own_line() -> None:
    task = make_task(id=1, estimate=600, due_on=TODAY, assignees=(1,))
    draft = replace(task, due_on=day(14))
    before, after = (
        derive(make_snapshot(tasks=[one], people=[make_person(id=1)]), TODAY, Settings())
        for one in (task, draft)
    )
    lines = tell_preview(before, after, draft).plain.splitlines()
    weeks = [line for line in lines if " → " in line and " W" in line]
    assert [line[:14].split() for line in weeks] == [["Ana", "W48"], ["W49"], ["W50"]]
    assert all(line.count("→") == 1 and len(line) < 30 for line in weeks)
