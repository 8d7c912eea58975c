"""What holds on every page: each check takes an opened page and gives what is wrong there.

A check says itself in which window, scheme and medium it looks, and leaves the page as it was,
but for those; `conftest.open_tab` begins each visit anew.
"""
