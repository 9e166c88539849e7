"""All view models of the unit, fed from one state."""

from collections.abc import Mapping
from typing import Protocol

from kiosk.domain.text import Language, Text
from kiosk.flows.state import VisitState
from kiosk.flows.visit import Visit
from kiosk.ports.world import Clock
from kiosk.ui.theme import Appearance, KTheme
from kiosk.ui.viewmodels.approval import ApprovalViewModel
from kiosk.ui.viewmodels.by_phone import ByPhoneViewModel
from kiosk.ui.viewmodels.checking import CheckingViewModel
from kiosk.ui.viewmodels.choose_way import ChooseWayViewModel
from kiosk.ui.viewmodels.civil_id import CivilIdViewModel
from kiosk.ui.viewmodels.declined import DeclinedViewModel
from kiosk.ui.viewmodels.fee_changed import FeeChangedViewModel
from kiosk.ui.viewmodels.fee_unconfirmed import FeeUnconfirmedViewModel
from kiosk.ui.viewmodels.home import HomeViewModel
from kiosk.ui.viewmodels.listing import ListingViewModel
from kiosk.ui.viewmodels.narration import NarrationViewModel
from kiosk.ui.viewmodels.overlay import OverlayViewModel
from kiosk.ui.viewmodels.pay import PayViewModel
from kiosk.ui.viewmodels.question import QuestionViewModel
from kiosk.ui.viewmodels.receipt import ReceiptViewModel
from kiosk.ui.viewmodels.reference import ReferenceViewModel
from kiosk.ui.viewmodels.review import ReviewViewModel
from kiosk.ui.viewmodels.service import ServiceViewModel
from kiosk.ui.viewmodels.shell import ShellViewModel
from kiosk.ui.words import Words


class ScreenModel(Protocol):
    """A view model of one screen."""

    def show(self, state: VisitState, words: Words, /) -> None:
        """Show `state`."""


class ViewModels:
    """Makes the view models and shows them every new state: the theme first, the shell that swaps screens last."""

    def __init__(
        self, visit: Visit, words: Mapping[Language, Words], theme: KTheme, clock: Clock, centre: Text, help_phone: str
    ) -> None:
        self._words = words
        self._theme = theme
        first = words[Language.AR]
        self.shell = ShellViewModel(visit, first, clock, centre)
        self.narration = NarrationViewModel(visit)
        self._screens: dict[str, ScreenModel] = {
            "home": HomeViewModel(visit, first),
            "listing": ListingViewModel(visit, first),
            "service": ServiceViewModel(visit),
            "reference": ReferenceViewModel(visit),
            "civilId": CivilIdViewModel(visit),
            "approval": ApprovalViewModel(visit),
            "question": QuestionViewModel(visit, first),
            "review": ReviewViewModel(visit, first),
            "chooseWay": ChooseWayViewModel(visit),
            "pay": PayViewModel(visit),
            "byPhone": ByPhoneViewModel(visit),
            "declined": DeclinedViewModel(visit),
            "feeChanged": FeeChangedViewModel(visit),
            "feeUnconfirmed": FeeUnconfirmedViewModel(visit),
            "checking": CheckingViewModel(visit),
            "receipt": ReceiptViewModel(visit),
            "overlay": OverlayViewModel(visit, help_phone),
            "narration": self.narration,
        }
        self.show(visit.state.value)
        self._watching = visit.state.subscribe(self.show)

    @property
    def initial_properties(self) -> dict[str, object]:
        """The required properties of `KioskWindow`."""
        return {"shell": self.shell, **self._screens}

    def show(self, state: VisitState) -> None:
        """Show `state` everywhere."""
        words, preferences = self._words[state.language], state.preferences
        self._theme.show(
            Appearance(state.language, preferences.text_size, preferences.contrast, preferences.lowered),
        )
        for model in self._screens.values():
            model.show(state, words)
        self.shell.show(state, words)

    def close(self) -> None:
        """Stop watching the visit."""
        self._watching.cancel()
