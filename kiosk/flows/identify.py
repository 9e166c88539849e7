"""Who is here: the Civil ID number, then approval on the person's own phone."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import assert_never

from kiosk.domain.civil_id import LENGTH, CivilId, CivilIdFault, born_after, parse_civil_id, typed_digits
from kiosk.flows.screens.applying import ApprovalFailure, AwaitApproval, EnterCivilId, Progress
from kiosk.flows.stage import Stage
from kiosk.flows.timings import Timings
from kiosk.ports.platform import IdentityRequest, IdentityState, Platform, PlatformFailure
from kiosk.ports.world import Clock, Ids

_FAILURES = {
    IdentityState.DENIED: ApprovalFailure.DENIED,
    IdentityState.EXPIRED: ApprovalFailure.EXPIRED,
    IdentityState.REVOKED: ApprovalFailure.EXPIRED,
}
_KUWAIT = timedelta(hours=3)


@dataclass(frozen=True, slots=True, repr=False)
class Errand:
    """What is to be approved: a service or, without one, to see a receipt again; and who goes on from there."""

    service_id: str | None
    progress: Progress
    identified: Callable[[CivilId, IdentityRequest], None]
    civil_id: CivilId | None = None
    identity: IdentityRequest | None = None


class Identify:
    """Asks for the number and waits for the approval; then the errand goes on."""

    def __init__(
        self,
        stage: Stage,
        platform: Platform,
        clock: Clock,
        ids: Ids,
        timings: Timings,
        approved: Callable[[IdentityRequest], None],
    ) -> None:
        self._stage = stage
        self._platform = platform
        self._clock = clock
        self._ids = ids
        self._timings = timings
        self._approved = approved
        self._errand: Errand | None = None

    def begin(self, errand: Errand) -> None:
        """Ask for the Civil ID number."""
        self._errand = errand
        self._stage.show(EnterCivilId(errand.progress, "", hidden=False, fault=None, busy=False))

    def forget(self) -> None:
        """The person has gone."""
        self._errand = None

    def enter(self, typed: str) -> None:
        """The number as far as it is typed; anything but digits is left out."""
        screen = self._stage.screen
        if isinstance(screen, EnterCivilId) and not screen.busy:
            digits = "".join(c for c in typed_digits(typed) if c.isascii() and c.isdigit())[:LENGTH]
            self._stage.show(replace(screen, digits=digits, fault=None))

    def hide(self, *, hidden: bool) -> None:
        """Mask or show the digits."""
        screen = self._stage.screen
        if isinstance(screen, EnterCivilId):
            self._stage.show(replace(screen, hidden=hidden))

    def confirm(self) -> None:
        """Check the number and ask the person's phone."""
        screen = self._stage.screen
        if not isinstance(screen, EnterCivilId) or screen.busy or self._errand is None:
            return
        civil_id = parse_civil_id(screen.digits)
        if isinstance(civil_id, CivilId) and born_after(civil_id, (self._clock.now() + _KUWAIT).date()):
            civil_id = CivilIdFault.BIRTH_DATE
        if isinstance(civil_id, CivilIdFault):
            self._stage.show(replace(screen, fault=civil_id))
            return
        self._stage.show(replace(screen, fault=None, busy=True))
        self._ask(replace(self._errand, civil_id=civil_id))

    def resend(self) -> None:
        """Ask the phone again."""
        screen = self._stage.screen
        if isinstance(screen, AwaitApproval) and self._errand is not None:
            self._ask(self._errand)

    def back_to_number(self) -> None:
        """Type the number again."""
        if self._errand is not None:
            digits = self._errand.civil_id.digits if self._errand.civil_id else ""
            self._stage.show(EnterCivilId(self._errand.progress, digits, hidden=True, fault=None, busy=False))

    def _ask(self, errand: Errand) -> None:
        self._errand = errand
        civil_id, language, request_id = errand.civil_id, self._stage.state.value.language, self._ids.new()
        if civil_id is None:
            return
        service_id = errand.service_id
        self._stage.run(
            lambda: self._platform.request_identity(request_id, civil_id, service_id, language), self._asked
        )

    def _asked(self, answer: IdentityRequest | PlatformFailure) -> None:
        if self._errand is None:
            return
        if not isinstance(answer, IdentityRequest):
            self._failed(ApprovalFailure.UNREACHABLE)
            return
        self._errand = replace(self._errand, identity=answer)
        self._wait(answer)

    def _wait(self, request: IdentityRequest) -> None:
        left = max(0, int((request.expires_at - self._clock.now()).total_seconds()))
        if self._errand is None or not isinstance(self._stage.screen, EnterCivilId | AwaitApproval):
            return
        screen = AwaitApproval(self._errand.progress, request.match_number, left, None)
        if isinstance(self._stage.screen, AwaitApproval):
            self._stage.update(screen)
        else:
            self._stage.show(screen)
        self._stage.after(self._timings.approval_poll, lambda: self._poll(request))

    def _poll(self, request: IdentityRequest) -> None:
        if self._errand is None or self._errand.identity is None or self._errand.identity.id != request.id:
            return
        if isinstance(self._stage.screen, AwaitApproval):
            self._stage.run(lambda: self._platform.identity(request.id), lambda answer: self._polled(request, answer))

    def _polled(self, request: IdentityRequest, answer: IdentityRequest | PlatformFailure) -> None:
        if self._errand is None or not isinstance(self._stage.screen, AwaitApproval):
            return
        if not isinstance(answer, IdentityRequest):
            if self._clock.now() >= request.expires_at:
                self._failed(ApprovalFailure.UNREACHABLE)
            else:
                self._wait(request)
            return
        match answer.state:
            case IdentityState.REQUESTED:
                self._wait(answer)
            case IdentityState.APPROVED:
                self._stage.know(answer.person)
                self._approved(answer)
                if self._errand.civil_id is not None:
                    self._errand.identified(self._errand.civil_id, answer)
            case IdentityState.DENIED | IdentityState.EXPIRED | IdentityState.REVOKED:
                self._failed(_FAILURES[answer.state])
            case _:
                assert_never(answer.state)

    def _failed(self, failure: ApprovalFailure) -> None:
        if self._errand is not None:
            self._stage.show(AwaitApproval(self._errand.progress, "", 0, failure))
