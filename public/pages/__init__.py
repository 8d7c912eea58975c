"""What each kind of public page shows, gathered for its template."""
