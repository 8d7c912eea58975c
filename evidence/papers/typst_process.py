"""`python typst_process.py FOLDER`: sets the paper on standard input with a template of the folder.

Without Django, settings or database, with little memory and time. Nothing outside the folder can
be read, and nobody's text is ever a part of the template: it comes as JSON beside it.
"""

import json
import resource
import sys
from pathlib import Path

import typst

LIMITS = {
    resource.RLIMIT_AS: 2 * 2**30,  # bytes of address space
    resource.RLIMIT_CPU: 15,  # seconds
    resource.RLIMIT_FSIZE: 0,
    resource.RLIMIT_CORE: 0,
}


def limit():
    for kind, most in LIMITS.items():
        _, hardest = resource.getrlimit(kind)
        most = most if hardest == resource.RLIM_INFINITY else min(most, hardest)
        resource.setrlimit(kind, (most, most))


def set_paper(folder, paper):
    """The PDF/UA-1 as bytes; the typeface is the one that comes with typst."""
    return typst.compile(
        folder / f"{paper['template']}.typ",
        root=folder,
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=paper["made_at"],
        sys_inputs={"told": paper["told"]},
    )


if __name__ == "__main__":
    limit()
    sys.stdout.buffer.write(set_paper(Path(sys.argv[1]), json.load(sys.stdin)))
