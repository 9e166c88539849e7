"""A fee that is not what the person saw, or that can't be confirmed: what happened, and what it means for the money."""

from typing import assert_never

from kiosk.flows.screens.fee import FeeDoubt
from kiosk.ui.speaker import Speaker


class Fees(Speaker):
    """Sentences about fees. Wherever one of these stands, nothing was charged."""

    def no_fee(self) -> str:
        """What the person saw where nothing was to pay."""
        return self.tr("No fee")

    def go_on(self, amount: str) -> str:
        """The key that goes on with the new fee."""
        return self.filled(self.tr("Pay %1"), amount)

    def title(self, doubt: FeeDoubt) -> str:
        """What is the matter."""
        match doubt:
            case FeeDoubt.UNREACHABLE:
                return self.tr("We could not ask for the fee")
            case FeeDoubt.UNTRUSTED:
                return self.tr("We could not confirm the fee")
            case FeeDoubt.WITHDRAWN:
                return self.tr("This can't be paid any more")
            case _:
                assert_never(doubt)

    def reason(self, doubt: FeeDoubt) -> str:
        """Why."""
        match doubt:
            case FeeDoubt.UNREACHABLE:
                return self.tr("The connection failed. Your answers are kept.")
            case FeeDoubt.UNTRUSTED:
                return self.tr("The fee that came is not signed as it should be, so this unit asks for no money.")
            case FeeDoubt.WITHDRAWN:
                return self.tr("The service, or what was owed, has changed in the meantime.")
            case _:
                assert_never(doubt)

    def next_step(self, doubt: FeeDoubt) -> str:
        """What the person can do."""
        match doubt:
            case FeeDoubt.UNREACHABLE:
                return self.tr("Try again in a moment, or leave: nothing stays open.")
            case FeeDoubt.UNTRUSTED:
                return self.tr("Use another unit, or show our staff the reference and the code below.")
            case FeeDoubt.WITHDRAWN:
                return self.tr("Start the service again: it shows what is to pay now.")
            case _:
                assert_never(doubt)
