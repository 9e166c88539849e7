"""Words from outside made fit for a catalogue, with what was done to them said by name."""

import html
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.contract.catalogue_cursor import cleaned

ENTITIES = "HTML entities"
TAGS = "HTML tags"
SHAPED = "letters that were already shaped"
LINE_ENDS = "line ends"
HARD_SPACES = "no-break spaces"
SPACES = "spaces"
CONTROLS = "control characters"
MARKS = "zero-width or direction marks"
LOST = "characters that can't be shown"
COMPOSED = "letters written in parts"

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENTITY_DEPTH = 3
"""`&amp;amp;nbsp;` has been seen; deeper nesting is somebody's text about entities."""
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|table|tr|td|th|tbody)(?:\s[^<>]{0,1000})?/?>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:a|b|i|u|em|strong|span|sup|sub|font)(?:\s[^<>]{0,1000})?/?>", re.IGNORECASE)
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_LINE_END = re.compile("[\r\n\v\f\x85\u2028\u2029]")
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
_SPACE_RUN = re.compile(r"^\s|\s$|\s\s|[^\S ]")


@dataclass(frozen=True, slots=True)
class Tidied:
    """Text as a catalogue holds it, and what had to be mended for that."""

    text: str
    mended: tuple[str, ...] = ()


def tidied(value: str) -> Tidied:
    """`value` without what a catalogue may not hold; nothing is mended in text that is fine already."""
    mended: list[str] = []
    for reason, step in _STEPS:
        after = step(value)
        if after != value:
            mended.append(reason)
            value = after
    return Tidied(cleaned(value), tuple(mended))


def shortened(value: str, limit: int) -> str:
    """`value` in at most `limit` characters, cut between words, with an ellipsis where it was cut."""
    if len(value) <= limit:
        return value
    kept = value[: limit - 1]
    return f"{kept.rsplit(' ', 1)[0] if ' ' in kept else kept}…"


def _without_entities(value: str) -> str:
    for _ in range(_ENTITY_DEPTH):
        after = _ENTITY.sub(lambda match: html.unescape(match.group()), value)
        if after == value:
            break
        value = after
    return value


def _without_tags(value: str) -> str:
    return _INLINE.sub("", _BLOCK.sub(" ", value))


def _unshaped(value: str) -> str:
    plain = _PRESENTATION.sub(lambda match: unicodedata.normalize("NFKC", match.group()), value)
    return _PRESENTATION.sub("", plain)


def _without(*categories: str) -> Callable[[str], str]:
    def step(value: str) -> str:
        if value.isprintable():
            return value
        return "".join(c for c in value if c.isspace() or unicodedata.category(c) not in categories)

    return step


def _single_spaced(value: str) -> str:
    return " ".join(value.split()) if _SPACE_RUN.search(value) else value


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    (ENTITIES, _without_entities),
    (TAGS, _without_tags),
    (SHAPED, _unshaped),
    (LINE_ENDS, lambda value: _LINE_END.sub(" ", value)),
    (HARD_SPACES, lambda value: _HARD_SPACE.sub(" ", value)),
    (CONTROLS, _without("Cc")),
    (MARKS, _without("Cf")),
    (LOST, lambda value: _without("Co", "Cn", "Cs")(value).replace("\ufffd", "")),
    (SPACES, _single_spaced),
    (COMPOSED, lambda value: unicodedata.normalize("NFC", value)),
)
