"""The heart: facts, and the plan that follows from them. Pure, without clock or I/O."""
