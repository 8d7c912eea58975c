"""What a German press text says, as facts to be looked at, each with the words that say it.

`reading` and what it uses are plain rules on values: text, day of publication and the names that
are known go in, facts come out; a rule that is not sure says nothing. `known_names`, `article` and
`entries` tie them to the portal: what is known, what is proposed, what is entered.
"""
