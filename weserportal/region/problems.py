"""What is wrong with the content files, in German, with the place where it stands."""


class Problems(Exception):
    """One or more errors; each is a line „file, record, field: what is wrong“."""

    SHOWN = 20

    def __init__(self, lines):
        self.lines = list(lines)
        super().__init__(str(self))

    def __str__(self):
        shown = self.lines[: self.SHOWN]
        if len(self.lines) > self.SHOWN:
            shown.append(f"… und {len(self.lines) - self.SHOWN} weitere Fehler")
        return "\n".join(shown)
