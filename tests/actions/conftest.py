"""The workspace of one person that the tests of the workspace open too."""

from tests.workspace.conftest import clock, workspace

__all__ = ["clock", "workspace"]
