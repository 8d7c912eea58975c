"""What changed, when, by whom and why, read from the tables that the triggers fill."""
