"""How much one section of the desk takes; the settings derive from it what a request may send.

It imports nothing, so that the settings can read it.
"""

MOST_ROWS_OF_A_SECTION = 300
MOST_FIELDS_OF_A_ROW = 16
BYTES_OF_A_LONG_ROW = 8 * 2**10
