"""Why values of a document are blank: what it holds by now is told no more."""

from evidence.values.blanks import as_text, reasons_in
from evidence.vouching import held_in
from projects.snapshot.shape import LINKS, MODELS, ROWS, Snapshot, Values, columns


def is_silent(document: Snapshot, part: str, values: Values, name: str) -> bool:
    """Whether the document holds no value of a field, no link and no row of this name."""
    if part == "project" and name in LINKS:
        return not document["links"][name]
    if part == "project" and name in ROWS:
        return not document["rows"][name]
    return not held_in(values, name)


def forget_told(document: Snapshot) -> None:
    """Drop the reasons for what is no longer blank."""
    for part in (each for each in MODELS if "blanks" in columns(each)):
        rows = [document["project"]] if part == "project" else document["rows"][part].values()
        for values in rows:
            if reasons := reasons_in(values.get("blanks", "")):
                silent = [name for name in reasons if is_silent(document, part, values, name)]
                values["blanks"] = as_text({name: reasons[name] for name in silent})
