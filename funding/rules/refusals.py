"""What the rules cannot work out."""


class NotComputable(ValueError):
    """Something is missing or out of range; the text is a German sentence for whoever asked."""
