"""The terminal app. Only this folder imports textual."""
