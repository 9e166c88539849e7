"""The unit's durable record: one encrypted, append-only SQLite file with a hash chain."""
