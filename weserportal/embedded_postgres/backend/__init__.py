"""The Django database backend that stands on the embedded server."""
