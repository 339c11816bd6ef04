"""What all actions have in common: nothing but being one."""


class Action:
    """Something that a person can do, as data; ``Workspace.do`` carries it out."""

    __slots__ = ()
