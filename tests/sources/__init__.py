"""What becomes of the pages behind sources: checked, quoted, copied."""
