"""What the detail pane says of one thing, as styled text."""
