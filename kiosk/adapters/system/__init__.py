"""This machine: time, ids, log and disk."""
