"""What a German press text says, as facts to be looked at, each with the words that say it.

Plain rules on values: text, day of publication and the names that are known go in, facts come
out. Nothing here writes or asks the database; a rule that is not sure says nothing.
"""
