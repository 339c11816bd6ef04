"""The workspace of one person that the tests of the workspace open too."""

from tests.workspace.conftest import clock, set_up_once, workspace

__all__ = ["clock", "set_up_once", "workspace"]
