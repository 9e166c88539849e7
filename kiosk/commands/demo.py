"""`kiosk demo`: everything on this machine, to be touched, with a desk to steer what is simulated."""

import argparse
from collections.abc import Callable

from kiosk.adapters.devices.simulated.phone import PhoneError, SimulatedPhone
from kiosk.adapters.devices.simulated.steer import SteeringError
from kiosk.commands.errors import CommandError
from kiosk.commands.run import enrol_unit, run_unit
from kiosk.commands.tour import panel_size
from kiosk.composition import Unit
from kiosk.demonstration import Demonstration, DemonstrationError, temporary_folder
from kiosk.flows.screens.by_phone import PayByPhone
from kiosk.settings import ScreenSection, TimesSection
from kiosk.ui.desk import DeskWindow


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the window."""
    parser.add_argument("--windowed", action="store_true", help="in a window, not on the full screen")
    parser.add_argument(
        "--screen", type=panel_size, default=(1080, 1920), metavar="WxH", help="size of the panel in pixels"
    )


def run(arguments: argparse.Namespace) -> int:
    """Start the parts, enrol the unit, show it and the desk."""
    width, height = arguments.screen
    screen = ScreenSection(width, height, windowed=arguments.windowed)
    with temporary_folder() as folder:
        try:
            with Demonstration(folder) as parts:
                settings = parts.settings("unit", screen, TimesSection())
                enrol_unit(settings, parts.enrolment_code())
                return run_unit(settings, lambda unit: _desk(unit, parts))
        except DemonstrationError as refusal:
            raise CommandError(str(refusal)) from refusal


def _desk(unit: Unit, parts: Demonstration) -> DeskWindow:
    def said(action: Callable[[], object], done: str) -> Callable[[], str]:
        def act() -> str:
            try:
                action()
            except (SteeringError, DemonstrationError, PhoneError) as refusal:
                return str(refusal)
            return done

        return act

    def phone(choice: str) -> None:
        screen = unit.visit.state.value.screen
        if not isinstance(screen, PayByPhone) or not screen.link:
            message = "The unit shows no code to pay."
            raise PhoneError(message)
        SimulatedPhone().open(screen.link).send().send(choice)

    terminal, printer = parts.terminal.steering, parts.printer.steering
    return DeskWindow(
        unit.runner,
        {
            "Terminal: decline the next card": said(
                lambda: terminal.set("decline", times=1), "The next card will be declined."
            ),
            "Terminal: charge, then lose the answer": said(
                lambda: terminal.set("lose_reply", times=1), "The next answer gets lost after charging."
            ),
            "Terminal: answer rubbish": said(lambda: terminal.set("garbage", times=1), "The next answer is rubbish."),
            "Terminal: well again": said(terminal.clear, "The terminal is well."),
            "Phone: scan the code and pay": said(lambda: phone("captured"), "The simulated phone has paid."),
            "Phone: scan the code, be declined": said(
                lambda: phone("not_captured"), "The simulated bank has declined."
            ),
            "Phone: scan the code, the bank stays silent": said(
                lambda: phone("host_timeout"), "The simulated bank does not answer; after a minute nothing was paid."
            ),
            "Printer: paper out": said(lambda: printer.set("paper_out"), "The paper is out."),
            "Printer: cover open": said(lambda: printer.set("cover_open"), "The cover is open."),
            "Printer: well again": said(printer.clear, "There is paper, and the cover is closed."),
            "Platform: stop": said(parts.platform.stop, "The platform can't be reached."),
            "Platform: start": said(parts.platform.start, "The platform is back."),
        },
    )
