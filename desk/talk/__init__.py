"""Questions at a place of a proposal, and notes that never leave the desk."""
