"""The one exception of this layer: something typed that could not be read."""


class NotUnderstood(ValueError):  # noqa: N818 - what happened, in the words of the field
    """What was typed could not be read; ``sentence`` says so and names what would be right."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
