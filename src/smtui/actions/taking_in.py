"""What came from a file, as one action."""

from collections.abc import Iterable, Mapping
from typing import Any

from smtui.actions.action import Action
from smtui.actions.campaigns import AddOccasion
from smtui.actions.publishing import AddPost, ImportPosts
from smtui.actions.tasks import AddTask
from smtui.actions.together import Together
from smtui.vocabulary import Kind


def taken_in(
    things: Iterable[tuple[Kind, Mapping[str, Any]]], source: str, contents: str
) -> Action:
    """Add posts, occasions and tasks by the fields of the actions that add them: all or none, one
    undo. ``source`` is the name of the file, ``contents`` says what is in it.
    """
    posts: list[AddPost] = []
    others: list[Action] = []
    for kind, fields in things:
        if kind is Kind.POST:
            posts.append(AddPost(**fields))
        else:
            others.append(AddOccasion(**fields) if kind is Kind.OCCASION else AddTask(**fields))
    if not others:
        return ImportPosts(tuple(posts), source)
    first = [ImportPosts(tuple(posts), source)] if posts else []
    return Together((*first, *others), f"Took in {contents} from {source}")
