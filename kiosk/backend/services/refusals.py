"""What the platform answers instead of doing what was asked."""

from dataclasses import dataclass

from kiosk.contract.problems import ProblemCode


@dataclass(frozen=True, slots=True)
class RefusedField:
    """One part of the request that was refused; `pointer` is an RFC 6901 pointer into the body."""

    pointer: str
    code: str
    detail: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done. `detail` is a plain sentence without anything personal."""

    code: ProblemCode
    detail: str
    fields: tuple[RefusedField, ...] = ()


def not_found() -> Refused:
    """There is no such thing, or it belongs to somebody else: the same answer for both."""
    return Refused(ProblemCode.NOT_FOUND, "There is nothing here for this unit.")


def pointer_to(*parts: str) -> str:
    """The RFC 6901 pointer that leads through `parts`."""
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)
