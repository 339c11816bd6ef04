"""What a piece of writing has done, in one sentence, and where that is to be seen."""

from dataclasses import dataclass

from smtui.vocabulary import Kind, PageName


@dataclass(frozen=True, slots=True)
class Outcome:
    """The sentence for the status line and the journal, and the place and thing it is about."""

    sentence: str
    page: PageName | None = None
    kind: Kind | None = None
    id: int | None = None
