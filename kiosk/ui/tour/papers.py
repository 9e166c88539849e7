"""Scenarios of paper that does not come as it should, and of a receipt called up again."""

from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId
from kiosk.flows.screens.calling_up import EnterReference
from kiosk.flows.screens.finding import Attract
from kiosk.flows.screens.receiving import PrintDone, PrintFailed, PrintHeld, PrintStage, ReceiptShown
from kiosk.flows.state import Thanks
from kiosk.ui.tour.hand import TourError
from kiosk.ui.tour.scenarios import RENEW, WORDS, Got, World, present_card, take_receipt
from kiosk.ui.tour.walk import SAMPLE_CIVIL_ID, Walk


def printer_dies_mid_receipt(walk: Walk, world: World) -> Got:
    """The printer dies in the middle: nobody knows, nothing is sent again; at a mended printer the owner has a copy."""
    before = world.receipts_printed()
    world.printer_fails("die_mid_job")
    try:
        shown = _pay(walk)
        walk.tap("print")
        _await_paper(walk, PrintFailed, "the word that nobody knows")
        walk.expect(ReceiptShown, lambda now: now.printing != PrintDone(), "nothing is said to be printed")
        walk.shot("unknown")
        walk.tap("done")
        walk.until(Thanks)
        walk.until(Attract)
    finally:
        world.replace_printer()
        world.look_again()
    _expect_printed(world, before)
    again = _call_up(walk, shown.receipt.claims.reference)
    if again.receipt != shown.receipt:
        message = "the copy is of another receipt"
        raise TourError(message)
    got = take_receipt(walk)
    _expect_printed(world, before + 1)
    return got


def paper_out_mid_receipt(walk: Walk, world: World) -> Got:
    """The paper runs out in the middle: pending and said so; after the refill it comes out, once."""
    before = world.receipts_printed()
    world.printer_fails("paper_out_mid_job")
    try:
        shown = _pay(walk)
        walk.tap("print")
        _await_paper(walk, PrintHeld, "the word that the printer holds it")
        walk.shot("held")
        _expect_printed(world, before)
    finally:
        world.refill_paper()
    _await_paper(walk, PrintDone, "the receipt after the refill")
    walk.shot("printed")
    walk.tap("done")
    walk.until(Thanks)
    world.look_again()
    _expect_printed(world, before + 1)
    return Got(shown.receipt, printed=True)


def reprint_copy(walk: Walk, world: World) -> Got:
    """Another day: with the reference, the Civil ID number and the phone, the same receipt again, marked as a copy."""
    first = _pay(walk)
    walk.tap("done")
    walk.until(Thanks)
    walk.until(Attract)
    before = world.receipts_printed()
    again = _call_up(walk, first.receipt.claims.reference)
    walk.expect(ReceiptShown, lambda shown: shown.copy, "the receipt is a copy")
    if again.receipt != first.receipt:
        message = "the copy is of another receipt"
        raise TourError(message)
    got = take_receipt(walk)
    _expect_printed(world, before + 1)
    return got


def _pay(walk: Walk) -> ReceiptShown:
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    present_card(walk)
    return walk.until(ReceiptShown)


def _call_up(walk: Walk, reference: str) -> ReceiptShown:
    walk.begin()
    walk.tap("receipt-again")
    walk.until(EnterReference)
    walk.shot("reference-empty")
    walk.type("".join(character for character in reference if character.isdigit()))
    walk.shot("reference")
    walk.tap("primary")
    walk.until(EnterCivilId)
    walk.type(SAMPLE_CIVIL_ID)
    walk.shot("owner")
    walk.tap("primary")
    walk.until(AwaitApproval)
    walk.shot("approval")
    return walk.until(ReceiptShown, "the receipt once more", 30)


def _await_paper(walk: Walk, stage: type[PrintStage], what: str) -> None:
    walk.hand.wait(lambda: isinstance(getattr(walk.screen, "printing", None), stage), what, 40)


def _expect_printed(world: World, count: int) -> None:
    printed = world.receipts_printed()
    if printed != count:
        message = f"{printed} receipts lie in the tray and not {count}"
        raise TourError(message)
