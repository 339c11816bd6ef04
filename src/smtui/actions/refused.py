"""The refusal of an action: a sentence for the person, and the field that it is about."""


class Refused(Exception):
    """An action that cannot be carried out as asked. Nothing was written.

    ``sentence`` says what was wrong and what would be right; ``field`` names the field of the
    action that it is about, empty where it is about the whole.
    """

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
