"""smtui: a keyboard-driven planner in the terminal for people who run social media alone."""
