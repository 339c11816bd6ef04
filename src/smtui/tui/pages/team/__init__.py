"""Team: the people, and what follows from their hours, in several views."""
