"""Reading untrusted JSON of the catalogue step by step, knowing where in it one stands.

What is harmless is cleaned: Unicode is put into NFC, runs of white space (also line ends and no-break spaces) become
one space, the ends are trimmed. What could hide something is refused: control characters, zero-width and direction
marks, letters that are already shaped (Arabic presentation forms), private and unassigned code points.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeVar

from kiosk.domain.form import Json
from kiosk.domain.text import Text

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

TEXT_LIMIT = 2000
LIST_LIMIT = 10_000
DEPTH_LIMIT = 12
_NUMBER_LIMIT = 2**53
_SHAPED = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")
_SPACES = re.compile(r"\s+")
_KEY_SHOWN = 40


class RecordError(Exception):
    """One record can't be taken: where and why. Never leaves `kiosk.contract`: there it becomes a `Refusal`."""

    def __init__(self, pointer: str, reason: str) -> None:
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.reason = reason


def cleaned(value: str) -> str:
    """`value` in NFC, trimmed, its white space single."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", value)).strip()


def stray_character(value: str) -> str | None:
    """What `value` holds that no catalogue text may hold, in words; None where all is well."""
    if shaped := _SHAPED.search(value):
        return f"an already shaped letter ({_named(shaped.group())}); write plain letters"
    if value.isprintable():
        return None
    stray = next(c for c in value if not c.isprintable())
    return f"a character that can't be seen or printed ({_named(stray)})"


def _named(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def _shown(key: str) -> str:
    return ascii(key[:_KEY_SHOWN])


@dataclass(frozen=True, slots=True)
class Cursor:
    """A value inside a record and the JSON pointer to it. Every method raises `RecordError` on what it can't take."""

    value: object
    pointer: str = ""

    def refuse(self, reason: str) -> NoReturn:
        """Refuse the record because of this very place."""
        raise RecordError(self.pointer, reason) from None

    def members(self, required: frozenset[str], optional: frozenset[str] = frozenset()) -> dict[str, "Cursor"]:
        """The members of an object that has all of `required` and nothing beyond `required` and `optional`."""
        members = self.any_members()
        for key in members:
            if key not in required and key not in optional:
                self.refuse(f"unknown key {_shown(key)}")
        if missing := sorted(required - members.keys()):
            self.refuse(f"the key {missing[0]!r} is missing")
        return members

    def any_members(self) -> dict[str, "Cursor"]:
        """The members of an object, whatever their names."""
        if not isinstance(self.value, Mapping):
            self.refuse("an object is expected here")
        members = {}
        for key, value in self.value.items():
            if not isinstance(key, str) or stray_character(key):
                self.refuse("an object has a key that is no plain text")
            members[key] = Cursor(value, f"{self.pointer}/{_escaped(key)}")
        return members

    def items(self, *, at_most: int = LIST_LIMIT, at_least: int = 0) -> tuple["Cursor", ...]:
        """The items of a list."""
        if not isinstance(self.value, list):
            self.refuse("a list is expected here")
        if not at_least <= len(self.value) <= at_most:
            self.refuse(f"the list has {len(self.value)} items; {at_least} to {at_most} are allowed")
        return tuple(Cursor(item, f"{self.pointer}/{i}") for i, item in enumerate(self.value))

    def line(self, *, at_most: int = TEXT_LIMIT, empty: bool = False) -> str:
        """Text for people, cleaned."""
        if not isinstance(self.value, str):
            self.refuse("text is expected here")
        line = cleaned(self.value)
        if stray := stray_character(line):
            self.refuse(f"the text holds {stray}")
        if not line and not empty:
            self.refuse("the text is empty")
        if len(line) > at_most:
            self.refuse(f"the text has {len(line)} characters; at most {at_most} are allowed")
        return line

    def text(self) -> Text:
        """The same words in both languages; neither may be missing."""
        members = self.members(frozenset({"ar", "en"}))
        return Text(members["ar"].line(), members["en"].line())

    def code(self, pattern: re.Pattern[str], what: str) -> str:
        """Text for programs: all of it matches `pattern`."""
        if not isinstance(self.value, str) or not pattern.fullmatch(self.value):
            self.refuse(f"this is no {what}")
        return self.value

    def integer(self, low: int, high: int) -> int:
        """A whole number within limits."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self.refuse("a whole number is expected here")
        if not low <= self.value <= high:
            self.refuse(f"a whole number from {low} to {high} is expected here")
        return self.value

    def boolean(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.refuse("true or false is expected here")
        return self.value

    def member_of(self, kind: type[E]) -> E:
        """One of the values of an enumeration."""
        try:
            return kind(self.value if isinstance(self.value, str) else "")
        except ValueError:
            known = ", ".join(kind)
            self.refuse(f"one of these is expected here: {known}")

    def optional(self, read: "Callable[[Cursor], T]") -> T | None:
        """What `read` takes, or None for null."""
        return None if self.value is None else read(self)

    def json(self, depth: int = 0) -> Json:
        """Plain JSON without fractions, not too deep, its strings without invisible characters."""
        if depth > DEPTH_LIMIT:
            self.refuse("nested too deeply")
        match self.value:
            case None | bool():
                return self.value
            case int():
                return self.integer(-_NUMBER_LIMIT, _NUMBER_LIMIT)
            case str():
                if stray := stray_character(self.value):
                    self.refuse(f"the text holds {stray}")
                return self.value
            case list():
                return [item.json(depth + 1) for item in self.items()]
            case Mapping():
                return {key: member.json(depth + 1) for key, member in self.any_members().items()}
            case _:
                return self.refuse("a value that the catalogue does not know, such as a fraction")
