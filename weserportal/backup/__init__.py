"""The database and the files as one folder, and back: `manage.py backup` and `restore`.

A backup holds `database.dump` (of `pg_dump`), `files/`, `internal/` (the letters of the grant
office) and `manifest.json`, and never a key: what second factors and waiting letters say is
encrypted under SECRET_KEY, which is kept elsewhere.
"""
