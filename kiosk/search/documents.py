"""What is searched: services and agencies, as far as their words matter."""

from dataclasses import dataclass

FIELD_WEIGHTS = (9.0, 9.0, 5.0, 5.0, 4.0, 0.9, 0.9)
"""Of a document's texts: name, keywords, agency, description; Arabic before English, the agency's in one."""


@dataclass(frozen=True, slots=True)
class Document:
    """A service: its texts in the order of `FIELD_WEIGHTS`, and whole `phrases` that a person may type."""

    id: str
    agency_id: str
    kind: str
    life_event: str
    popularity: float
    texts: tuple[str, str, str, str, str, str, str]
    phrases: tuple[str, ...]
    at_once: bool = False
    """Whether it is completed where it is begun."""


@dataclass(frozen=True, slots=True)
class Named:
    """An agency, and what it is called."""

    id: str
    name_ar: str
    name_en: str
    abbreviation: str
