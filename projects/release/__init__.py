"""Freigabe: how work on a project begins, is handed in, released, scheduled or sent back."""
