"""What a piece of writing has done, in one sentence, and where that is to be seen."""

from smtui.planning.facts.fact import fact
from smtui.vocabulary import Kind, PageName


@fact
class Outcome:
    """The sentence for the status line and the journal, and the place and thing it is about."""

    sentence: str
    page: PageName | None = None
    kind: Kind | None = None
    id: int | None = None
