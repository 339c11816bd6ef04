"""Bare program: imports sqlmodel, reads the first hundred tasks of a file, shows their titles."""

import sys

from sqlmodel import Field, Session, SQLModel, create_engine, select
from textual.app import App, ComposeResult
from textual.widgets import Static


class Task(SQLModel, table=True):
    """As much of a task as is shown."""

    id: int = Field(primary_key=True)
    title: str


class SqlmodelTable(App[None]):
    """Shows the first titles of the table and waits."""

    def compose(self) -> ComposeResult:
        """Read the tasks and lay out their titles."""
        with Session(create_engine(f"sqlite:///{sys.argv[1]}")) as session:
            tasks = session.exec(select(Task).limit(100)).all()
        lines = ["hello", *(task.title for task in tasks)]
        yield Static("\n".join(lines), markup=False)


if __name__ == "__main__":
    SqlmodelTable().run()
