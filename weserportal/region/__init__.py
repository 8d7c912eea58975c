"""The region's content files: read and checked, then written into the database.

`reading` turns YAML into records, `shapes` says what a record may hold, `values` checks single
values, `geometry` draws the areas, `writing` brings the database into line with the records.
"""
