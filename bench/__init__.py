"""How fast is the site, and how much of the machine does a page cost?

    make bench                                          1.000 und 100.000 Projekte, gut zehn Minuten
    make bench SIZES=1000,100000,1000000                auch eine Million
    make bench SIZES=1000 CONNECTIONS=8 SECONDS=3 ROUNDS=5

For each size a database of its own (`<name>_bench_<size>`, beside the one of DATABASE_URL or in
the embedded PostgreSQL) is filled with generated projects and decisions; it is kept and used
again as long as the tables and the generator are the same. Then one process of the production
server serves each size on 127.0.0.1, and all pages are measured in turns, several rounds of them,
since a machine is never quiet: what counts are medians and ratios to a constant view behind the
same middleware. The table goes to the terminal and to `var/bench/`, with KEEP=1 also to
`docs/geschwindigkeit.md`; without it, the run ends with an error where a target got worse than
stands there.

    words, chance           the German words and how values are drawn
    land, rows, grants      the rows made of them
    office                  what the grant office keeps of them
    generate, filling       how they get in
    years                   twenty years of changes on top, for tests/test_twenty_years.py
    database                one database for each size: made, and known again
    settings, urls          the site as in production, plus the constant view
    pages, staff            what is measured, the targets, and who is signed in
    serve, cpu, load        the server, its processor time, and those who ask
    first_visit             what a browser loads that never was here, over a slow network
    queries, handwritten    the SQL of a page against the SQL that a person would write
    rounds, table           all of it in turns, and what came out
    kept                    the last table that was kept, and what got worse since
"""
