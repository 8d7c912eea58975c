"""The list of services as a table: written to edit it elsewhere, compared and taken in again."""
