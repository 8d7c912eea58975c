"""German grant law as pure functions: no database, no model, and no value that a row could hold.

What a decision is governed by comes in as `Terms` (`terms.py`); what goes out is an answer that
says in German how it came about and which parameters it rests on. What cannot be worked out is
refused with a German sentence (`NotComputable`).
"""
