"""What a person can do: one small dataclass for each thing, by area; light to import."""
