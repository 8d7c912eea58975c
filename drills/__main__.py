"""`python -m drills`: the command behind `make drills`."""

import os
import signal
import socket
import sys

from drills.faults import FAULTS
from drills.proxy import NGINX
from drills.readers import reading
from drills.site import running
from drills.table import HEAD, line, missed

TIMES = 5 if os.environ.get("FULL") else 1


def drill(site, fault):
    """(Got, seconds until all was well again, sentences about what the fault itself found)."""
    with reading(site.encrypted) as got:
        found = list(fault.happens(site) or ())
        back = site.wait_until_well()
    return got, back, found


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started ends, too
    if NGINX is None:
        sys.exit("nginx fehlt (apt-get install nginx-light).")
    sys.stderr.write("Datenbank, zwei Instanzen und nginx starten …\n")
    broken, calm = [], 0
    # A mail server that takes the call and never says anything.
    with socket.create_server(("127.0.0.1", 0)) as silent, running(silent) as site:
        sys.stdout.write(f"{HEAD}\n")
        for fault in FAULTS * TIMES:
            got, back, found = drill(site, fault)
            calm = back if fault is FAULTS[0] else calm
            broken += missed(fault, got, back, found, calm)
            sys.stdout.write(f"{line(fault, got, back)}\n")
            sys.stdout.flush()
    sys.stdout.write("\n".join(["", *broken, ""]) if broken else "\nAlle Zusagen gehalten.\n")
    sys.exit(1 if broken else 0)


main()
