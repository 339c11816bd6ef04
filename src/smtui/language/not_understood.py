"""The one exception of this layer: something typed that could not be read."""


class NotUnderstood(ValueError):
    """What was typed could not be read; ``sentence`` says so and names what would be right."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
