"""How a command says that it can't do what was asked."""


class CommandError(Exception):
    """A command can't do what was asked. The message is one plain sentence for stderr."""
