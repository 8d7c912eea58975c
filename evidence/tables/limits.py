"""How large a table is that people may upload."""

MOST_ROWS, MOST_CELLS = 1_001, 60  # with the row of heads
MOST_BYTES = 5 * 2**20
MOST_BYTES_UNFOLDED = 100 * 2**20
