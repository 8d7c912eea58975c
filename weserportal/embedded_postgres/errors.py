"""The one error of this package. Its text is German and is meant to be read by a person."""


class EmbeddedPostgresError(Exception):
    """The local database cannot run; the text says why and what to do."""
