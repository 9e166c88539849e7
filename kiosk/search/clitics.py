"""What stands before and behind Arabic words as they are spoken: my, her, to the, this, and the persons of verbs."""

from collections.abc import Iterator

_BEFORE = ("عال", "هال", "بهال", "ولل", "وب", "ول", "و", "ب", "ل", "ع", "ف", "ه", "ك")
_BEHIND_FEMININE = ("تهم", "تكم", "تنا", "تها", "تج", "تك", "ته", "تي")
_BEHIND = ("كم", "هم", "ها", "نا", "ني", "وا", "ك", "ج", "ي", "ه", "ت")
_LEFT = 3


def without_clitics(surface: str) -> Iterator[str]:
    """The words that may be inside `surface`, those closest to it first."""
    seen = {surface}
    for inner in (surface, *_shortened_before(surface)):
        for one in (inner, *_shortened_behind(inner)):
            if one not in seen:
                seen.add(one)
                yield one


def _shortened_before(surface: str) -> Iterator[str]:
    for before in _BEFORE:
        if surface.startswith(before) and len(surface) >= len(before) + _LEFT:
            yield surface.removeprefix(before)


def _shortened_behind(surface: str) -> Iterator[str]:
    for behind in _BEHIND_FEMININE:
        if surface.endswith(behind) and len(surface) >= len(behind) + _LEFT:
            yield surface.removesuffix(behind) + "ه"
    for behind in _BEHIND:
        if surface.endswith(behind) and len(surface) >= len(behind) + _LEFT:
            yield surface.removesuffix(behind)
