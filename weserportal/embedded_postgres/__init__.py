"""A PostgreSQL server of our own for demo and tests, started on first use, stopped after the last.

Binaries, cluster, server and keeper are here. Production has its own PostgreSQL and never comes
this way.
"""
