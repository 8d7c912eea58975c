"""The same records beside us in other software: what does a page of theirs cost?

    make bench-peers                 10.000 Projekte
    make bench-peers SIZE=1000 ROUNDS=5

The published projects of the benchmark's database go with title, summary, state, first county,
year and amount into a plain Wagtail site (a database of its own on the same PostgreSQL, served
like the portal) and into an SQLite file for Datasette. What differs is in favour of the peers:
their lists show these values, ours also all counties, whose money it is and how many there are of
each filter; their search finds whole words, ours also parts of them and errors; nothing changes
meanwhile in theirs. Datasette counts three filters and writes no log; it is measured twice, for it
also suggests what else could be counted, unless told not to, and our pages have nothing like that.

Each page is measured in turns, each request alone after the same pause: ours after a change
elsewhere, of which the targets speak, and with nothing kept. The table goes to the terminal and
to `var/bench/`.

    environment     the packages of `requirements-peers.txt` in `var/bench/peers/venv`
    records         what peers get to show
    datasets        the file of Datasette and the database of Wagtail, made once for each size
    wagtail_site, datasette_site    plain sites; run in that environment, know nothing of ours
    sites           all servers and the addresses that correspond
    comparison      the table and which targets are met
"""
