"""Review: the sessions of the week, the month and the quarter, their reports, and lessons."""
