"""The reference of a transaction: GM, the year, and the platform's number, as `GM-2026-000123`."""

PREFIX = "GM"
_YEAR = 4
_NUMBER_LEAST, _NUMBER_MOST = 6, 9
FEWEST_DIGITS = _YEAR + _NUMBER_LEAST
MOST_DIGITS = _YEAR + _NUMBER_MOST
_CENTURY = "20"


def reference_of(year: int, number: int) -> str:
    """The reference of the transaction with this number."""
    return f"{PREFIX}-{year}-{number:0{_NUMBER_LEAST}d}"


def reference_typed(digits: str) -> str | None:
    """The reference whose digits these are (ASCII), or None where they can't be those of one."""
    can_be = FEWEST_DIGITS <= len(digits) <= MOST_DIGITS and digits.isascii() and digits.isdigit()
    if not can_be or not digits.startswith(_CENTURY):
        return None
    return f"{PREFIX}-{digits[:_YEAR]}-{digits[_YEAR:]}"


def reference_so_far(digits: str) -> str:
    """How it stands while it is typed."""
    return "-".join(part for part in (PREFIX, digits[:_YEAR], digits[_YEAR:]) if part)
