"""What keys do with lessons, in their view and in the step of a session."""

from textual.content import Content

from smtui.tui.details.lesson import describe_lesson
from smtui.tui.details.thing import describe_thing
from smtui.tui.pages.list_page import ListPage
from smtui.tui.widgets.cells import RowKey, Tone
from smtui.vocabulary import Kind, LessonKind


class ActsOnLessons(ListPage):
    """Keeps, opens, edits and deletes lessons; those of posts are kept with their posts."""

    @property
    def new_kind(self) -> LessonKind:
        """The kind that is offered first for a new lesson."""
        return LessonKind.MISTAKE

    def describe(self, key: RowKey) -> Content:
        """Everything about a lesson, or about the post that taught one."""
        workspace = self.desk.workspace
        if key.kind == Kind.LESSON:
            return describe_lesson(self.plan, int(key.id), workspace)
        return describe_thing(self.plan, key, workspace)

    def action_add(self) -> None:
        """Keep a lesson in one line; the kind is chosen by key."""
        from smtui.tui.dialogs.lesson import keep_lesson

        keep_lesson(self.desk, self.about_new, self.new_kind, self.go_to)

    @property
    def about_new(self) -> tuple[RowKey, ...]:
        """What a new lesson is about."""
        return ()

    def action_delete(self) -> None:
        """Delete lessons; what a post taught is deleted in the editor of the post."""
        from smtui.actions.reviews import DeleteLessons

        if any(key.kind == Kind.POST for key in self.chosen):
            said = "What a post taught is kept with the post: enter opens it."
            self.desk.say(said, Tone.DIM)
            return
        self.act({Kind.LESSON: DeleteLessons}, "delete")

    def action_add_task(self) -> None:
        """Make a task of what is to be tried or mended, for the same tactic or goal."""
        from smtui.actions.tasks import AddTask

        key = self.chosen[0] if self.chosen else None
        lesson = self.plan.snapshot.lessons.get(int(key.id)) if key else None
        if key is None or key.kind != Kind.LESSON or lesson is None:
            self.desk.say("Put the cursor on a lesson to make a task of it.", Tone.DIM)
            return
        tactic = next(iter(lesson.tactics), None)
        goal = next(iter(lesson.goals), None) if tactic is None else None
        done = self.desk.do(AddTask(title=lesson.text, tactic_id=tactic, goal_id=goal))
        if done is not None:
            self.acted()
