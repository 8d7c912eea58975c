"""Why a file is not taken."""


class Unfit(Exception):
    """A file that is not taken; its text is a German sentence for the person who chose it."""
