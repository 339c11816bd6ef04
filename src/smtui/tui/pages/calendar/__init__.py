"""Calendar: what goes out, what is to be done and what ends on which day, in several views."""
