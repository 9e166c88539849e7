"""The steps: each one SQL, forward only, found by Alembic through their `revision`."""
