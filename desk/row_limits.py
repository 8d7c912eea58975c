"""How much one section of the desk takes, which is sent as one form.

It imports nothing, so that the settings can read what a request may send.
"""

MOST_ROWS_OF_A_SECTION = 300
MOST_FIELDS_OF_A_ROW = 20
BYTES_OF_A_LONG_ROW = 8 * 2**10
# Rows beyond the most come through as well, up to twice as many, to be told and kept as typed.
MOST_FIELDS_SENT = 2 * MOST_ROWS_OF_A_SECTION * MOST_FIELDS_OF_A_ROW
MOST_BYTES_SENT = 2 * MOST_ROWS_OF_A_SECTION * BYTES_OF_A_LONG_ROW
