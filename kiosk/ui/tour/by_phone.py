"""Paying with one's own phone: the code is read from the panel's own picture, a simulated phone follows its link."""

import numpy as np
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone, PhoneStage
from kiosk.flows.screens.receiving import ReceiptShown
from kiosk.ui.tour.hand import TourError
from kiosk.ui.tour.scenarios import RENEW, WORDS, Got, World, take_receipt
from kiosk.ui.tour.walk import Walk


def pay_by_phone(walk: Walk, world: World) -> Got:
    """The phone is chosen, the code scanned, the amount paid at the simulated bank; the receipt is at the unit."""
    walk.begin()
    walk.search_for(WORDS[walk.language], RENEW)
    walk.identify()
    walk.answer_all()
    walk.agree_and_send()
    walk.until(ChooseWay)
    walk.shot("choose-way")
    walk.tap("way-phone")
    _await_stage(walk, PhoneStage.SCAN)
    walk.shot("code")
    link = scanned(walk.hand.picture())
    walk.expect(PayByPhone, lambda shown: shown.link == link, "the panel shows the code of the link")
    world.phone_opens(link)
    _await_stage(walk, PhoneStage.OPENED)
    walk.shot("phone-opened")
    world.phone_goes_on()
    _await_stage(walk, PhoneStage.AT_BANK)
    walk.shot("phone-at-bank")
    world.phone_chooses("captured")
    walk.until(ReceiptShown)
    return take_receipt(walk)


def scanned(picture: QImage) -> str:
    """What the one code in the picture says; TourError where there is none, or more."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    found = zxingcpp.read_barcodes(np.ascontiguousarray(rows[:, : grey.width()]))
    if len(found) != 1:
        message = f"the panel shows {len(found)} codes, not one"
        raise TourError(message)
    return found[0].text


def _await_stage(walk: Walk, stage: PhoneStage) -> None:
    walk.hand.wait(
        lambda: isinstance(walk.screen, PayByPhone) and walk.screen.stage is stage, f"the phone being {stage.value}"
    )
