"""The workspace: the one object that front ends hold."""

from smtui.workspace.clock import Clock, SystemClock
from smtui.workspace.workspace import Done, Workspace

__all__ = ["Clock", "Done", "SystemClock", "Workspace"]
