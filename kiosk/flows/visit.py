"""One person's time at the unit: every command a screen can give, handed to the part that answers for it."""

from collections.abc import Callable

from kiosk.domain.form import Json
from kiosk.domain.payment import Method
from kiosk.domain.readiness import FinishHere, StartHere
from kiosk.domain.service import LifeEvent
from kiosk.domain.text import Language
from kiosk.flows.calling_up import CallingUp
from kiosk.flows.draft import Draft
from kiosk.flows.listening import Listening
from kiosk.flows.monitor import Monitor
from kiosk.flows.observable import Observable
from kiosk.flows.parts import Parts
from kiosk.flows.preferences import Preferences
from kiosk.flows.screens.applying import AwaitApproval, EnterCivilId, Question, Review
from kiosk.flows.screens.by_phone import ChooseWay
from kiosk.flows.screens.fee import FeeChanged, FeeUnconfirmed
from kiosk.flows.screens.finding import Attract, Results, ServiceDetail, Shelf, Sort
from kiosk.flows.screens.paying import PaymentDeclined
from kiosk.flows.stage import Stage, is_moving
from kiosk.flows.state import EndQuestion, HelpShown, Thanks, UnitOutOfService, VisitState
from kiosk.flows.turn import TerminalTurn
from kiosk.flows.world import World
from kiosk.ports.platform import CancelReason


class Visit:
    """Commands in, one observable state out."""

    def __init__(self, world: World, stage: Stage, monitor: Monitor) -> None:
        self._world = world
        self._stage = stage
        self._parts = Parts(world, stage, monitor)

    @property
    def calling_up(self) -> CallingUp:
        """Getting a receipt of before again."""
        return self._parts.calling_up

    @property
    def listening(self) -> Listening:
        """Speech mode."""
        return self._parts.listening

    @property
    def state(self) -> Observable[VisitState]:
        """What the person sees."""
        return self._stage.state

    @property
    def turn(self) -> TerminalTurn:
        """Who may speak with the terminal."""
        return self._parts.turn

    def after_each_fault(self, resume: Callable[[], None]) -> None:
        """Call `resume` too, when a bug struck."""
        self._parts.resuming.append(resume)

    def start(self) -> None:
        """Begin to live: settle what was under way when the unit stopped, then keep settling."""
        self._parts.start()

    # --- the session -------------------------------------------------------------------------------------------------

    def wake(self, language: Language) -> None:
        """The first touch, which chose the language."""
        if isinstance(self._stage.screen, Attract | Thanks):
            self._parts.settling.somebody_came()
            self._stage.reset(Attract(), language, self._stage.state.value.speaking)
            self._parts.idle.begin()
            self._parts.browse.home()

    def touched(self) -> None:
        """Any sign of life."""
        self._parts.idle.touched()

    def choose_language(self, language: Language) -> None:
        """Switch at once; nothing typed is lost."""
        self._stage.speak(language)

    def prefer(self, preferences: Preferences) -> None:
        """Text size, contrast, low reach."""
        self._stage.prefer(preferences)

    def show_help(self) -> None:
        """Help for this screen."""
        self._stage.lay_over(HelpShown())

    def more_time(self) -> None:
        """The answer to the idle warning."""
        self._parts.idle.more_time()

    def close_overlay(self) -> None:
        """Back to the screen below."""
        self._parts.idle.more_time()

    def ask_end(self) -> None:
        """Ask before erasing what was entered; where nothing was, just end."""
        if isinstance(
            self._stage.screen,
            EnterCivilId | AwaitApproval | Question | Review | ChooseWay | FeeChanged | PaymentDeclined,
        ):
            self._stage.lay_over(EndQuestion())
        else:
            self.end()

    def end(self) -> None:
        """End and erase. Refused while money, paper or a submission is on its way."""
        if is_moving(self._stage.screen) or isinstance(self._stage.screen, Attract | UnitOutOfService):
            return
        self._parts.leave(CancelReason.PERSON)
        speaking = self._stage.state.value.speaking.farewell()
        self._stage.reset(Thanks(), self._stage.state.value.language, speaking)
        self._stage.after(self._world.timings.thanks * speaking.patience, self._parts.rest)

    def finish(self) -> None:
        """The person has the receipt and goes."""
        self.end()

    def go_back(self) -> None:
        """One step back, wherever that is."""
        screen = self._stage.screen
        if is_moving(screen):
            return
        match screen:
            case AwaitApproval():
                self._parts.identify.back_to_number()
            case EnterCivilId() if self._parts.calling_up.back():
                pass
            case EnterCivilId():
                self._parts.browse.back()
            case Question() | Review() if self._parts.questions.back():
                pass
            case _:
                self._parts.browse.back()

    # --- finding -----------------------------------------------------------------------------------------------------

    def go_home(self) -> None:
        """The home screen."""
        if not is_moving(self._stage.screen):
            self._parts.browse.home()

    def type_query(self, text: str) -> None:
        """Search for what is typed so far."""
        self._parts.browse.search(text)

    def search_as_typed(self) -> None:
        """Search for the very words that were typed, not for what they seem to mean."""
        if isinstance(self._stage.screen, Results):
            self._parts.browse.search(self._stage.screen.query, as_typed=True)

    def show_shelf(self, shelf: Shelf) -> None:
        """A list that the unit puts together: what people use most, what can be finished here now."""
        self._parts.browse.services(shelf)

    def show_kinds(self) -> None:
        """What services ask of people."""
        self._parts.browse.kinds()

    def show_agencies(self) -> None:
        """All agencies."""
        self._parts.browse.agencies()

    def show_life_event(self, life_event: LifeEvent) -> None:
        """The services of a situation."""
        self._parts.browse.services(life_event)

    def show_agency(self, agency_id: str) -> None:
        """The services of an agency."""
        self._parts.browse.agency(agency_id)

    def narrow_by(self, sort: Sort) -> None:
        """By what the list that is shown can be made shorter."""
        self._parts.browse.narrow_by(sort)

    def choose(self, place: int) -> None:
        """Take the choice at this place of what is shown."""
        self._parts.browse.choose(place)

    def widen(self, sort: Sort) -> None:
        """Take back the choice of this sort."""
        self._parts.browse.widen(sort)

    def turn_page(self, delta: int) -> None:
        """Further on, or back, in a list."""
        self._parts.browse.turn_page(delta)

    def open_service(self, service_id: str) -> None:
        """What the service is."""
        self._parts.browse.service(service_id)

    # --- the transaction ---------------------------------------------------------------------------------------------

    def begin_service(self) -> None:
        """Start the service that is shown, where that is possible now."""
        screen = self._stage.screen
        if not isinstance(screen, ServiceDetail) or not isinstance(screen.possibility, FinishHere | StartHere):
            return
        if screen.service.form is None:
            return
        self._parts.browse.enter()
        self._parts.counting.begun(screen.service.id)
        known = self._parts.questions.draft
        if known is not None and known.service.id == screen.service.id:
            self._parts.questions.begin(known)
        else:
            self._parts.identify_for(Draft(screen.service, screen.agency, screen.service.form))

    def enter_civil_id(self, digits: str) -> None:
        """The number as far as it is typed."""
        self._parts.identify.enter(digits)

    def hide_civil_id(self, hidden: bool) -> None:  # noqa: FBT001 - called from QML, which has no keyword arguments
        """Mask or show the number."""
        self._parts.identify.hide(hidden=hidden)

    def confirm_civil_id(self) -> None:
        """Ask the person's phone."""
        self._parts.identify.confirm()

    def resend_approval(self) -> None:
        """Ask the phone again."""
        self._parts.identify.resend()

    def answer(self, name: str, value: Json) -> None:
        """An answer as it stands."""
        self._parts.questions.answer(name, value)

    def look_up_again(self) -> None:
        """Ask the agency again what is owed."""
        self._parts.questions.look_up_again()

    def next_page(self) -> None:
        """Check the page and go on."""
        self._parts.questions.next_page()

    def change(self, page_id: str) -> None:
        """Change one answer of the review."""
        self._parts.questions.change(page_id)

    def agree(self, agreed: bool) -> None:  # noqa: FBT001 - called from QML, which has no keyword arguments
        """The consent."""
        self._parts.questions.agree(agreed=agreed)

    def submit(self) -> None:
        """Send it."""
        self._parts.questions.submit()

    def accept_fee(self) -> None:
        """Go on with the changed fee."""
        self._parts.agreeing.accept()

    def ask_fee_again(self) -> None:
        """Ask for the fee once more."""
        self._parts.agreeing.ask_again()

    def pay_with(self, way: Method) -> None:
        """By card here, or with the person's own phone."""
        self._parts.ways.choose(way)

    def cancel_payment(self) -> None:
        """Stop the terminal, or the phone, if it is not too late."""
        self._parts.ways.stop()

    def try_another_card(self) -> None:
        """A new attempt in the same way after a clear no."""
        self._parts.ways.again()

    def give_up_payment(self) -> None:
        """Go without paying; nothing was charged, and the transaction is cancelled."""
        if isinstance(self._stage.screen, ChooseWay | FeeChanged | FeeUnconfirmed | PaymentDeclined):
            self.end()

    def print_receipt(self) -> None:
        """Put the receipt on paper."""
        self._parts.receiving.print()

    def print_slip(self) -> None:
        """Put on paper how the matter stands."""
        self._parts.slips.print()

    def recover_from_fault(self) -> None:
        """A bug struck. Lead back to a safe screen; what was under way is settled in the background."""
        self._parts.recover()
