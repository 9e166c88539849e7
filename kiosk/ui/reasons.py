"""Why something can't be done, in sentences that blame nobody."""

from collections.abc import Set as AbstractSet
from typing import assert_never

from kiosk.domain.civil_id import LENGTH, CivilIdFault
from kiosk.domain.readiness import Capability
from kiosk.domain.service import Channel
from kiosk.flows.screens.applying import ApprovalFailure, SubmitFailure
from kiosk.flows.screens.calling_up import CallingUpFailure
from kiosk.ports.printer import PrinterFault
from kiosk.ui.speaker import Speaker


class Reasons(Speaker):
    """Faults as the person reads them."""

    def civil_id(self, fault: CivilIdFault, typed: int) -> str:
        """What is wrong with a Civil ID number of `typed` digits."""
        match fault:
            case CivilIdFault.NOT_DIGITS:
                return self.tr("A Civil ID number has digits only.")
            case CivilIdFault.TOO_SHORT | CivilIdFault.TOO_LONG:
                return self.filled(self.tr("A Civil ID number has %1 digits. You typed %2."), LENGTH, typed)
            case CivilIdFault.CENTURY:
                return self.tr("A Civil ID number starts with 1, 2 or 3. Check the first digit.")
            case CivilIdFault.BIRTH_DATE:
                return self.tr("Digits 2 to 7 are a date of birth, and this is no such date. Check them.")
            case CivilIdFault.CHECK_DIGIT:
                return self.tr("One digit does not fit the others. Compare the number with your card.")
            case _:
                assert_never(fault)

    def approval_title(self, failure: ApprovalFailure) -> str:
        """What became of the approval, in a few words."""
        match failure:
            case ApprovalFailure.DENIED:
                return self.tr("It was declined on your phone")
            case ApprovalFailure.EXPIRED:
                return self.tr("The time for approving is over")
            case ApprovalFailure.UNREACHABLE:
                return self.tr("We could not ask your phone")
            case _:
                assert_never(failure)

    def approval(self, failure: ApprovalFailure) -> str:
        """What that means and what can be done."""
        match failure:
            case ApprovalFailure.DENIED:
                return self.tr("Nothing was sent. If that was not you, check the Civil ID number.")
            case ApprovalFailure.EXPIRED:
                return self.tr("Nothing was sent. We can ask your phone again.")
            case ApprovalFailure.UNREACHABLE:
                return self.tr("The connection failed. Nothing was sent. Try again, or ask our staff.")
            case _:
                assert_never(failure)

    def submit(self, failure: SubmitFailure) -> str:
        """Why the transaction could not be started."""
        match failure:
            case SubmitFailure.UNREACHABLE:
                return self.tr("The connection failed. Nothing was charged. Try again: it is never sent twice.")
            case SubmitFailure.REFUSED:
                return self.tr("The agency did not accept the request. Nothing was charged. Ask our staff.")
            case SubmitFailure.NOT_TRADING:
                return self.tr("This unit can't take requests now. Nothing was charged. Use another unit.")
            case _:
                assert_never(failure)

    def missing(self, missing: AbstractSet[Capability]) -> str:
        """What this unit can't do for a service right now, the gravest first."""
        if Capability.TRADE in missing:
            return self.tr("This unit takes no requests right now. Another unit can help you.")
        if Capability.REACH_PLATFORM in missing:
            return self.tr("The connection is down right now. You can read here what you need.")
        if Capability.TAKE_CARDS in missing:
            return self.tr("The card terminal of this unit does not work right now. Another unit can help you.")
        return self.tr("This unit can't do it right now. Another unit can help you.")

    def channels(self, channels: tuple[Channel, ...]) -> str:
        """Where a service can be had that can't be had here."""
        web, counter, phone = (channel in channels for channel in (Channel.WEB, Channel.COUNTER, Channel.PHONE))
        if web and counter:
            return self.tr("Apply at the agency's desk or on its website.")
        if web:
            return self.tr("Apply on the agency's website.")
        if phone and not counter:
            return self.tr("Apply in the agency's app on your phone.")
        return self.tr("Apply at the agency's desk.")

    def calling_up(self, failure: CallingUpFailure) -> str:
        """Why a receipt of before can't be shown."""
        match failure:
            case CallingUpFailure.NO_REFERENCE:
                return self.tr("This is no reference. Behind GM it begins with the year, like 2026.")
            case CallingUpFailure.NOT_FOUND:
                return self.tr("There is no such receipt for your Civil ID. Compare the digits, or ask our staff.")
            case CallingUpFailure.TOO_OFTEN:
                return self.tr("It was tried too often. Try again in an hour, or ask our staff.")
            case CallingUpFailure.UNREACHABLE:
                return self.tr("The connection failed. Your receipt is kept safe. Try again in a moment.")
            case _:
                assert_never(failure)

    def printer(self, fault: PrinterFault) -> str:
        """Why no paper comes, and what takes its place."""
        if fault is PrinterFault.PAPER_OUT:
            return self.tr("There is no paper. Take the receipt on your phone.")
        return self.tr("The printer does not work right now. Take the receipt on your phone.")
