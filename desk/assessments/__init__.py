"""The Prozesscheck at the desk: assessing a service, comparing counties, ranking by weights."""
