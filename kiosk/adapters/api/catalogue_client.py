"""What a unit asks the platform outside of anybody's session: catalogue, receipt keys, health, enrolment."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from uuid import NAMESPACE_URL, uuid5

from kiosk.adapters.api import mapping
from kiosk.adapters.api.caller import Caller, posted
from kiosk.adapters.api.device_key import public_key_pem
from kiosk.adapters.api.wire import Answer, Ask
from kiosk.contract import enrolment, messages, routes
from kiosk.contract.catalogue_file import Refusal, parse_agency, parse_service
from kiosk.domain.service import Agency, Catalogue, Service
from kiosk.ports.platform import PlatformFailure, Refused, Unreachable

CATALOGUE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class NotModified:
    """The catalogue is the one that the unit has."""


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """What changed after revision `since` (all of it where that is 0). `refusals` could not be read."""

    etag: str
    since: int
    changes: Catalogue
    deleted_services: tuple[str, ...]
    refusals: tuple[Refusal, ...]

    def applied_to(self, previous: Catalogue) -> Catalogue:
        """The whole catalogue after the change; `previous` has to be revision `since`."""
        if self.since == 0:
            return self.changes
        if previous.revision != self.since:
            message = f"a change since revision {self.since} does not fit revision {previous.revision}"
            raise ValueError(message)
        agencies = {agency.id: agency for agency in (*previous.agencies, *self.changes.agencies)}
        services = {service.id: service for service in (*previous.services, *self.changes.services)}
        for deleted in self.deleted_services:
            services.pop(deleted, None)
        return Catalogue(
            self.changes.revision,
            self.changes.published_at,
            self.changes.notice,
            tuple(agencies.values()),
            tuple(services.values()),
        )


@dataclass(frozen=True, slots=True)
class PlatformHealth:
    """What the platform says of itself."""

    time: datetime
    catalogue_revision: int
    version: str
    phone_payments: bool = False


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The platform knows this unit; not yet `active` until staff have compared the `fingerprint`."""

    device_id: str
    active: bool
    fingerprint: str
    receipt_keys: tuple[messages.ReceiptKey, ...]


class CatalogueClient:
    """Unsigned calls; `caller` has no identity."""

    def __init__(self, caller: Caller, nonce: Callable[[], str]) -> None:
        self._caller = caller
        self._nonce = nonce

    def fetch_catalogue(
        self, etag: str | None = None, since: int = 0, known_agencies: Collection[str] = ()
    ) -> NotModified | CatalogueChanged | PlatformFailure:
        """What changed after revision `since`, where the unit holds the agencies with the ids `known_agencies`."""
        headers = {} if etag is None else {"If-None-Match": etag}
        path = routes.CATALOGUE if since == 0 else f"{routes.CATALOGUE}?since={since}"
        answer = self._caller.answer(Ask("GET", path, None, headers, CATALOGUE_BYTES))
        if not isinstance(answer, Answer):
            return answer
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return NotModified()
        try:
            delta = messages.CatalogueDelta.model_validate_json(answer.body)
        except ValueError:
            return Unreachable("garbage")
        return _changed(answer.headers.get("ETag", ""), delta, known_agencies)

    def receipt_keys(self) -> tuple[messages.ReceiptKey, ...] | PlatformFailure:
        """Every key that ever signed receipts of this platform."""
        return self._caller.call(Ask("GET", routes.RECEIPT_KEYS), messages.ReceiptKeys, lambda keys: tuple(keys.keys))

    def health(self) -> PlatformHealth | PlatformFailure:
        """The platform's clock, and the revision of its catalogue."""
        return self._caller.call(
            Ask("GET", routes.HEALTH),
            messages.Health,
            lambda health: PlatformHealth(
                health.time, health.catalogue_revision, health.version, health.phone_payments
            ),
        )

    def enrol(self, code: str, private_key_pem: bytes) -> Enrolled | PlatformFailure:
        """Make this unit known by the `code` that an operator was given."""
        parsed = enrolment.parse_code(code)
        if parsed is None:
            return Refused("enrolment_code_malformed", "this is no enrolment code", {})
        public = public_key_pem(private_key_pem)
        nonce = self._nonce()
        proof = enrolment.proof(enrolment.verifier(parsed), public, nonce)
        body = messages.EnrolmentRequest(code_id=parsed.code_id, public_key_pem=public, nonce=nonce, proof=proof)
        ask = posted(routes.ENROLMENTS, body, str(uuid5(NAMESPACE_URL, proof)))
        return self._caller.call(ask, messages.Enrolment, _enrolled)

    def close(self) -> None:
        """Close idle connections."""
        self._caller.close()


def _enrolled(message: messages.Enrolment) -> Enrolled:
    return Enrolled(message.device_id, message.status == "active", message.fingerprint, tuple(message.receipt_keys))


def _changed(etag: str, delta: messages.CatalogueDelta, known_agencies: Collection[str]) -> CatalogueChanged:
    agencies: list[Agency] = []
    services: list[Service] = []
    refusals: list[Refusal] = []
    for record in delta.agencies:
        agency = parse_agency(record)
        if isinstance(agency, Refusal):
            refusals.append(agency)
        else:
            agencies.append(agency)
    ids = {*known_agencies, *(agency.id for agency in agencies)}
    for record in delta.services:
        service = parse_service(record, ids)
        if isinstance(service, Refusal):
            refusals.append(service)
        else:
            services.append(service)
    notice = None if delta.notice is None else mapping.text(delta.notice)
    changes = Catalogue(delta.revision, delta.published_at.isoformat(), notice, tuple(agencies), tuple(services))
    return CatalogueChanged(etag, delta.since, changes, tuple(delta.deleted_services), tuple(refusals))
