"""Values as sources give them: flexible dates and amounts, in columns, in forms, in words."""
