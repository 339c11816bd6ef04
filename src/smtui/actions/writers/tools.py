"""Carries out what is done with tools and candidates for them."""

from sqlmodel import Session

from smtui.actions.team import AddTool, DeleteTools, EditTool
from smtui.actions.writers.context import Context
from smtui.actions.writers.fields import given_by, names_of
from smtui.actions.writers.thing import Thing
from smtui.actions.writers.validating import known_only, word_given
from smtui.models.team import Tool
from smtui.store.outcome import Outcome
from smtui.vocabulary import Kind, PageName, ToolVerdict

TOOL = Thing(Tool, "tool", "name", PageName.TEAM, Kind.TOOL, is_unique=True)


def add_tool(session: Session, action: AddTool, context: Context) -> Outcome:
    """Store a new tool."""
    del context
    return TOOL.added(TOOL.add(session, _checked(given_by(action))))


def edit_tool(session: Session, action: EditTool, context: Context) -> Outcome:
    """Change what differs of a tool."""
    del context
    known_only(action.changes, names_of(AddTool), "tool")
    tool = TOOL.get(session, action.id)
    return TOOL.changed(tool, TOOL.edit(session, tool, _checked(dict(action.changes))))


def delete_tools(session: Session, action: DeleteTools, context: Context) -> Outcome:
    """Delete tools."""
    del context
    return TOOL.delete(session, action.ids)


def _checked(given: dict[str, object]) -> dict[str, object]:
    if "verdict" in given:
        given["verdict"] = word_given(ToolVerdict, given["verdict"], "verdict")
    return given
