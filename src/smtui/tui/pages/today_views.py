"""The names of Today's views, as the status line says them."""

REVIEW, BY_PRIORITY, ALL_WORK = "review", "by priority", "all open work"
