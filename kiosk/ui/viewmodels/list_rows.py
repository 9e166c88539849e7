"""Rows of lists: services with what can be done with them here, and agencies."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.readiness import FinishHere, NotNow, Possibility, ReadOnly, StartHere
from kiosk.domain.service import Agency
from kiosk.flows.screens.finding import Listed
from kiosk.ui.words import Words

SERVICE = "service"
AGENCY = "agency"
CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row; `standing` is here, starts, not-now, information, or nothing for an agency."""

    kind: str
    key: str
    title: str
    detail: str
    standing: str
    standing_word: str


def service_row(listed: Listed, words: Words) -> ListRow:
    """A service as a row."""
    standing = standing_of(listed.possibility)
    return ListRow(
        SERVICE,
        listed.service_id,
        words.text(listed.name),
        words.text(listed.agency_name),
        standing,
        words.standings.word(standing),
    )


def agency_row(agency: Agency, words: Words) -> ListRow:
    """An agency as a row."""
    return ListRow(AGENCY, agency.id, words.text(agency.name), words.website(agency.website), "", "")


def standing_of(possibility: Possibility) -> str:
    """What can be done with a service at this unit now, as one word for QML."""
    match possibility:
        case FinishHere():
            return "here"
        case StartHere():
            return "starts"
        case NotNow():
            return "not-now"
        case ReadOnly():
            return "information"
        case _:
            assert_never(possibility)
