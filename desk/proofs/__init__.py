"""Where the values of a project come from, at the desk: each source at its value, what it says once
the value has changed, and what was found of the pages behind sources."""
