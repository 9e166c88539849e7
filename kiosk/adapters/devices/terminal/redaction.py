"""Card numbers never get past the codec: of anything that looks like one, only the last four digits stay. Pure."""

import re
from decimal import Decimal
from itertools import accumulate

from kiosk.domain.text import ascii_digits

SHORTEST, LONGEST, KEPT = 13, 19, 4
_RUNS = re.compile(r"[0-9]+(?:[ -][0-9]+)*")
_GROUP = re.compile(r"[0-9]+")
_UUID = re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")


def without_card_numbers(value: object) -> tuple[object, int]:
    """`value` (parsed JSON) with every card number cut to its last four digits, and how many there were.

    A UUID is never taken for a card number: references are UUIDs, and must come back unchanged.
    """
    match value:
        case str():
            return _text_without(value)
        case Decimal():
            digits = format(value, "f") if value == value.to_integral_value() and value.adjusted() < LONGEST else ""
            cut, count = _text_without(digits)
            return (cut, count) if count else (value, 0)
        case dict():
            pairs = [(_text_without(str(name)), without_card_numbers(item)) for name, item in value.items()]
            return {name: item for (name, _), (item, _) in pairs}, sum(name[1] + item[1] for name, item in pairs)
        case list():
            items = [without_card_numbers(item) for item in value]
            return [item for item, _ in items], sum(count for _, count in items)
        case _:
            return value, 0


def looks_like_card_number(digits: str) -> bool:
    """Whether `digits` has a card number's length and check digit (Luhn)."""
    if not SHORTEST <= len(digits) <= LONGEST:
        return False
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0  # noqa: PLR2004 - Luhn's own nines


def _text_without(text: str) -> tuple[str, int]:
    if _UUID.fullmatch(text):
        return text, 0
    plain = ascii_digits(text)
    if len(plain) != len(text):
        text = plain
    pieces, position, count = [], 0, 0
    for run in _RUNS.finditer(plain):
        for start, end in _card_numbers(run):
            digits = plain[start:end].replace(" ", "").replace("-", "")
            pieces += [text[position:start], "…", digits[-KEPT:]]
            position, count = end, count + 1
    return "".join([*pieces, text[position:]]), count


def _card_numbers(run: re.Match[str]) -> list[tuple[int, int]]:
    """Where in a run of digit groups whole groups make up a card number."""
    groups = [(group.start() + run.start(), group.end() + run.start()) for group in _GROUP.finditer(run.group())]
    found: list[tuple[int, int]] = []
    for first, (start, _) in enumerate(groups):
        if found and start < found[-1][1]:
            continue
        lengths = accumulate(end - begin for begin, end in groups[first:])
        for (_, end), length in zip(groups[first:], lengths, strict=True):
            if length > LONGEST:
                break
            digits = re.sub("[ -]", "", run.string[start:end])
            if looks_like_card_number(digits):
                found.append((start, end))
                break
    return found
