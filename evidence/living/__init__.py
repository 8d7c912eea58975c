"""Whether the pages behind the sources are still there and still say what is quoted of them.

Only a command asks them, never a page of the portal. A copy of what it reads is kept where the
licence of the source allows it (`copies.py`), and is never public.
"""
