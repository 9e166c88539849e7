"""The wire between the two programs: messages, problems, routes. Mapped to domain types at either end."""
