"""smtui measured from outside, side by side with bare Textual programs."""
