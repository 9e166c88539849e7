"""What may be kept of the words that people search with: the words, and no long numbers, which may be somebody's."""

import re

LONGEST = 60
_LONG_NUMBER = re.compile("[0-9](?:[^0-9a-z\u0621-\u064a]*[0-9]){5,}")


def without_long_numbers(words: str) -> str:
    """`words`, folded into one spelling, without runs of six or more digits, however they are grouped."""
    return " ".join(_LONG_NUMBER.sub(" ", words).split())[:LONGEST].strip()


def holds_long_number(words: str) -> bool:
    """Whether there is such a run in `words`."""
    return _LONG_NUMBER.search(words) is not None
