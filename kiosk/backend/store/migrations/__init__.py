"""The database's shape, one numbered step at a time."""
