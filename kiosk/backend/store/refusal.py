"""What keeps the store from being used, in words for the operator."""


class StoreUnavailableError(Exception):
    """The database can't be used as asked. The message is one plain sentence that says what to do."""
