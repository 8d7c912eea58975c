"""Sitzungsunterlage: what a Kreistag or a Steuerungsgruppe needs, as of a day; kept nowhere."""
