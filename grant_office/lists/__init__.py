"""Lists of the office with their filters, and the same lists as files for Excel."""
