"""The file of a decision to take away: tables, letters, history and paper in one ZIP (R40)."""
