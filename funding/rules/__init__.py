"""German grant law as pure functions: no database, no model, and no value that a row could hold.

What governs a decision comes in as `Terms` (`terms.py`), made of rows whose keys stand in
`parameters.py` and whose values `values.py` reads. What goes out is an answer that says in German
how it came about and which parameters it rests on; `deadlines.py` and `what_if.py` put the rules
together. What cannot be worked out is refused with a German sentence (`NotComputable`).
"""
