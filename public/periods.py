"""How a project's time reads in one line: „12. Oktober 2018 – März 2022“, „Beginn 2020“."""


def period_of(project):
    """German words for start and end, or an empty string if no source tells either."""
    start, end = project.start, project.end
    mark = ""
    if not end and project.planned_end:
        end, mark = project.planned_end, " (geplant)"
    if not start and project.planned_start:
        return f"Beginn {project.planned_start} (geplant)"
    if start.edtf and end.edtf:
        return f"{start} – {end}{mark}" if start.edtf != end.edtf else str(start)
    if start:
        return f"Beginn {start}"
    return f"bis {end}{mark}" if end else ""
