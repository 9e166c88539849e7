"""The unit's own copy of the catalogue, and the search over it: one SQLite file, made anew for each revision."""
