"""What do readers get while something breaks?

    make drills                 alles einmal, wenige Minuten
    make drills FULL=1          jede Störung fünfmal

A database of its own (embedded, in a folder of its own) gets the region's content. Two instances
of the portal serve it as `deploy/weserportal.service` says, behind an nginx by
`deploy/nginx.conf`; all on 127.0.0.1, on free ports. Readers ask for public pages all the time,
and meanwhile something is killed, stopped, locked, filled or slowed down. The table says what they
got; a promise that was not kept makes the command fail. Only what was started here is ended, and
nothing needs root.

    site, proxy, settings   the two instances, their database, and nginx in front
    readers                 those who ask meanwhile, and what they got
    faults                  what goes wrong, and what readers may see of it
    visitors                those who do more than read
    table                   what came out, and which promises were broken
"""
