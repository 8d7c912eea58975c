"""How assessments are judged, as pure functions: no database, no model, no weight of their own.

`levels.py` makes a level of maturity of ten criteria, `scoring.py` a priority of scores and
weights, `ranking.py` an order of priorities, and `small_groups.py` says which groups of a culture
check may be shown. What cannot be worked out is None and never 0.
"""
