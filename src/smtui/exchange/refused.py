"""The refusal of an exchange: nothing was written."""


class ExchangeRefused(Exception):
    """A document that cannot be taken in or written out as asked; nothing was changed.

    ``sentence`` names the table and the row where one is to blame; ``way_out`` what to do.
    """

    def __init__(self, sentence: str, way_out: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.way_out = way_out
