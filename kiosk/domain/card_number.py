"""What may be a card number (PAY-02), and what of it may be kept.

Nothing is refused for looking like one: by then the money has moved, and one in ten of a bank's long references looks
the same. It is cut instead to its first six and last four digits, the form in which PCI DSS lets a card number be kept
and in which a reference can still be found: whoever has the whole reference cuts it in the same way and compares.
"""

import re
from itertools import accumulate

from kiosk.domain.text import ascii_digits

SHORTEST, LONGEST = 13, 19
_FIRST, _LAST = 6, 4
_UUID = r"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b"
_RUN = re.compile(rf"(?P<uuid>{_UUID})|[0-9]+(?:[ ._-]{{1,3}}[0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_REST_OF_TRACK = re.compile(r"[=^Dd][0-9A-Za-z=^/ ]*")


def without_card_numbers(text: str) -> str:
    """`text` with the middle of every possible card number as dots, and what a card's track holds behind it gone.

    Never longer than `text`. UUIDs stay: they are our own references. Again on its own result it changes nothing.
    """
    plain = ascii_digits(text)
    found = _card_numbers(plain)
    if not found:
        return text
    while found:
        plain = _cut(plain, found)
        found = _card_numbers(plain)
    return plain


def holds_card_number(text: str) -> bool:
    """Whether there is something in `text` that may be a card number. The digits of a UUID are none."""
    return bool(_card_numbers(ascii_digits(text)))


def is_card_number(digits: str) -> bool:
    """Whether `digits` has a card number's length and check digit (Luhn)."""
    if not SHORTEST <= len(digits) <= LONGEST:
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0  # noqa: PLR2004 - Luhn's own nines


def _cut(plain: str, places: list[tuple[int, int]]) -> str:
    pieces, position = [], 0
    for start, end in places:
        digits = "".join(_GROUP.findall(plain[start:end]))
        pieces += [plain[position:start], digits[:_FIRST], "." * (len(digits) - _FIRST - _LAST), digits[-_LAST:]]
        track = _REST_OF_TRACK.match(plain, end)
        position = track.end() if track else end
    return "".join([*pieces, plain[position:]])


def _card_numbers(plain: str) -> list[tuple[int, int]]:
    """Where `plain` holds what may be a card number, first to last."""
    return [place for run in _RUN.finditer(plain) if run["uuid"] is None for place in _in_run(run)]


def _in_run(run: re.Match[str]) -> list[tuple[int, int]]:
    """Where in a run of digit groups whole groups make up a card number, zeros in front of it or not."""
    groups = [(group.start() + run.start(), group.end() + run.start()) for group in _GROUP.finditer(run.group())]
    found: list[tuple[int, int]] = []
    for first, (start, _) in enumerate(groups):
        if found and start < found[-1][1]:
            continue
        lengths = accumulate(end - begin for begin, end in groups[first:])
        for (_, end), length in zip(groups[first:], lengths, strict=True):
            digits = "".join(_GROUP.findall(run.string[start:end]))
            if is_card_number(digits if length <= LONGEST else digits.lstrip("0")):
                found.append((start, end))
                break
            if length > LONGEST:
                break
    return found
