"""Reviews: the sessions that make a week, the reports that come out of them, what was learned."""
