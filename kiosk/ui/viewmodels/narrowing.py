"""What makes a list shorter: a control for each sort of choice, and the choices as rows."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.service import Agency, Kind, LifeEvent
from kiosk.flows.screens.finding import Choice, Narrowed, Sort
from kiosk.ui.viewmodels.list_rows import CHOICE, ListRow
from kiosk.ui.words import Words

_TO_CHOOSE_FROM = 2


@dataclass(frozen=True, slots=True)
class NarrowingControl:
    """Narrows a list by one sort; where something is `chosen`, `text` says what and a touch takes it back.

    What is called by a long name, an agency, is `long`.
    """

    sort: str
    text: str
    chosen: bool
    long: bool = False


def controls(narrowed: Narrowed, words: Words) -> tuple[NarrowingControl, ...]:
    """The controls of a list: what is chosen, and what there is to choose from."""
    facets = narrowed.facets
    options = {
        Sort.AGENCY: len(facets.agencies),
        Sort.KIND: len(facets.kinds),
        Sort.LIFE_EVENT: len(facets.life_events),
    }
    found = []
    for sort, several in options.items():
        what = _chosen(narrowed, sort, words)
        if what or several >= _TO_CHOOSE_FROM:
            found.append(
                NarrowingControl(
                    sort, what or words.kinds.by(sort), chosen=bool(what), long=bool(what) and sort is Sort.AGENCY
                )
            )
    return tuple(found)


def choice_row(place: int, choice: Choice, words: Words) -> ListRow:
    """One choice, and how many services it leaves."""
    count = words.services(choice.count)
    match choice.of:
        case Agency(name=name):
            return ListRow(CHOICE, str(place), words.text(name), count, "", "")
        case Kind() as kind:
            return ListRow(CHOICE, str(place), words.kinds.said_in_full(kind), count, "", "")
        case LifeEvent() as event:
            return ListRow(CHOICE, str(place), words.situations.name(event), count, "", "")
        case _:
            assert_never(choice.of)


def _chosen(narrowed: Narrowed, sort: Sort, words: Words) -> str:
    match sort:
        case Sort.AGENCY:
            return words.text(narrowed.agency.name) if narrowed.agency else ""
        case Sort.KIND:
            return words.kinds.name(narrowed.by.kind) if narrowed.by.kind else ""
        case Sort.LIFE_EVENT:
            return words.situations.name(narrowed.by.life_event) if narrowed.by.life_event else ""
        case _:
            assert_never(sort)
