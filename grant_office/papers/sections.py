"""Sections of a long paper, as `file.typ` takes them."""


def kept_in(shown, model):
    """All rows of a model in the file of a `FileShown`, what was cancelled too (R47)."""
    return model.objects.visible_to(shown.user).filter(decision=shown.decision)


def section(title, *texts, facts=(), tables=(), parts=()):
    """A heading with sentences, rows (label, text), tables and sections of their own."""
    return {
        "title": title,
        "texts": [text for text in texts if text],
        "facts": list(facts),
        "tables": [table for table in tables if table["rows"]],
        "parts": list(parts),
    }


def table(head, rows, *, widths, numbers=(), sums=()):
    """Rows of texts under a head; a width of 0 is as wide as needed, others share what is left."""
    rows = list(rows)
    return {
        "head": head,
        "rows": rows,
        "widths": widths,
        "numbers": numbers,
        "sums": sums if rows else (),
    }


def records(title, none, head, rows, **more):
    """A section of one table, or the sentence that there is nothing."""
    found = table(head, rows, **more)
    return section(title, "" if found["rows"] else none, tables=[found])
