"""The content in data/: as it stands in the database, and the loader that brings it there."""
