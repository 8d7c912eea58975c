"""What others state about a county: it waits for the county's word, and an objection for theirs."""
