"""The platform's PostgreSQL: a private server where none is given, the pool, the migrations, and all SQL."""
