"""The image of a row that was touched: what the triggers journal and what a refresh rereads by."""

from smtui.planning.facts.fact import fact

_INVERSE = {"insert": "delete", "update": "update", "delete": "insert"}


@fact
class RowImage:
    """One change of one row. ``operation`` is insert, update or delete.

    ``before`` and ``after`` map the columns, as they were named then, to the stored values.
    """

    table: str
    operation: str
    before: dict[str, object] | None
    after: dict[str, object] | None

    def inverse(self) -> "RowImage":
        """The change that takes this one back."""
        return RowImage(self.table, _INVERSE[self.operation], self.after, self.before)
