"""What all actions have in common: being one, and whether it can be undone."""

from typing import ClassVar


class Action:
    """Something that a person can do, as data; ``Workspace.do`` carries it out.

    Not ``undoable`` is only what the workspace does by itself.
    """

    __slots__ = ()

    undoable: ClassVar[bool] = True
