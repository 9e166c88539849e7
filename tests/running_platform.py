"""The real platform on a real socket for tests: its own event loop in a thread, a clock that can be moved."""

import asyncio
import base64
import json
import secrets
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID, uuid4

import cbor2
import requests
import uvicorn
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from kiosk.backend.agencies.knet_gateway import KnetGateway
from kiosk.backend.agencies.simulated_agency import SimulatedAgencies
from kiosk.backend.agencies.simulated_identity import SimulatedIdentity
from kiosk.backend.agencies.simulated_knet import ACCOUNT, NEVER_HEARD, SimulatedKnet
from kiosk.backend.http.app import create_app
from kiosk.backend.http.limits import TokenBuckets
from kiosk.backend.http.settings import HttpSettings, RateLimit
from kiosk.backend.services import Services
from kiosk.backend.services.catalogue import CatalogueService
from kiosk.backend.services.day_closes import DayCloseService
from kiosk.backend.services.devices import DeviceService
from kiosk.backend.services.health import HealthService
from kiosk.backend.services.idempotency import IdempotencyService
from kiosk.backend.services.identity import IdentityService
from kiosk.backend.services.ids import Ids
from kiosk.backend.services.journal_heads import JournalHeadService
from kiosk.backend.services.keys import ReceiptKeyService
from kiosk.backend.services.missed_queries import MissedQueryService
from kiosk.backend.services.payments import PaymentService
from kiosk.backend.services.phone_payments import PhonePaymentService
from kiosk.backend.services.quotes import QuoteService
from kiosk.backend.services.quoting import Quoting
from kiosk.backend.services.receipt_copies import ReceiptCopyService
from kiosk.backend.services.receipts import ReceiptService
from kiosk.backend.services.transactions import TransactionService
from kiosk.backend.store.pool import open_pool
from kiosk.backend.web import pay, simulated_bank
from kiosk.backend.web.routes import router as routes_of_receipts
from kiosk.contract import enrolment, routes
from kiosk.contract.catalogue_file import Parsed, parse_agency, parse_service
from kiosk.contract.signing import sign_request
from kiosk.domain.civil_id import CivilId, parse_civil_id
from kiosk.domain.money import Money
from kiosk.domain.quote import Quote
from kiosk.receipts.codec import sign

VERIFY_HOST = "verify.example"
GENEROUS = HttpSettings(
    device_rate=RateLimit(100_000, 100_000),
    stranger_rate=RateLimit(100_000, 100_000),
    page_rate=RateLimit(100_000, 100_000),
)
DENYING = "1500614" + "9999" + "6"
SILENT = "1500614" + "9998" + "8"
_serials = count(1)


def somebody():
    """A Civil ID number of nobody: born in the 1850s, with a serial of its own."""
    while True:
        number = f"1500614{next(_serials):04d}"
        for check in "0123456789":
            found = parse_civil_id(number + check)
            if isinstance(found, CivilId) and found.checked:
                return number + check


class Clock:
    def __init__(self):
        self.offset = timedelta(0)

    def __call__(self):
        return datetime.now(UTC) + self.offset


def wired(pool, clock, folder, phone, bank=None, address=""):
    catalogue = CatalogueService(pool, clock)
    keys = ReceiptKeyService(pool, clock, folder, "kiosk-kw")
    once = IdempotencyService(pool, clock)
    receipts = ReceiptService(pool, clock, keys, sign, VERIFY_HOST)
    agencies = SimulatedAgencies()
    quoting = Quoting(clock, keys, Ids(clock))
    payments = PaymentService(pool, clock, once, catalogue, agencies, receipts)
    gateway = KnetGateway(address + routes.SIMULATED_KNET, ACCOUNT, bank.exchange, NEVER_HEARD) if bank else None
    return Services(
        catalogue=catalogue,
        devices=DeviceService(pool, clock),
        keys=keys,
        identity=IdentityService(pool, clock, Ids(clock), once, catalogue, phone, b"a key of the tests"),
        transactions=TransactionService(pool, clock, once, catalogue, agencies, receipts, quoting),
        payments=payments,
        phone_payments=PhonePaymentService(
            pool, clock, once, payments, gateway, address, lambda: secrets.token_urlsafe(24)
        ),
        quotes=QuoteService(pool, clock, once, catalogue, agencies, quoting),
        receipts=receipts,
        receipt_copies=ReceiptCopyService(clock, once),
        journal_heads=JournalHeadService(pool, clock, once),
        day_closes=DayCloseService(pool, clock, once, payments),
        missed_queries=MissedQueryService(pool, clock, once),
        idempotency=once,
        health=HealthService(catalogue, clock),
    )


def pages_of(services, bank, settings):
    async def name(service_id):
        service = await services.catalogue.service(service_id)
        return service.name if service else None

    wait = TokenBuckets(settings.page_rate, time.monotonic).wait
    phone_pages = pay.router(services.phone_payments, name, wait, simulated=True)
    return [routes_of_receipts(name), phone_pages, simulated_bank.router(bank)]


class Platform:
    """Answers at `url`. `run` does a coroutine in its loop; `pool` lives there."""

    def __init__(self, loop, pool, services, clock, port, bank=None):
        self._loop = loop
        self.bank = bank
        self.pool = pool
        self.services = services
        self.clock = clock
        self.url = f"http://127.0.0.1:{port}"

    def run(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(30)

    def fetch(self, query, *values):
        async def fetched():
            return [dict(row) for row in await self.pool.fetch(query, *values)]

        return self.run(fetched())

    def events(self, subject_id):
        rows = self.fetch("SELECT event, to_state FROM events WHERE subject_id = $1 ORDER BY number", UUID(subject_id))
        return [(row["event"], row["to_state"]) for row in rows]

    def enrolled(self, *, active=True):
        unit = Unit(self)
        new = self.run(self.services.devices.create_code(activates=active))
        unit.device_id = unit.enrol(new.code).json()["device_id"]
        return unit


class Unit:
    """Speaks as one unit, with a key of its own."""

    def __init__(self, platform):
        self.platform = platform
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.private_pem = self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        self.public_pem = self.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        self.device_id = "nobody"

    def enrol(self, code, key=None):
        body = {"code_id": code.code_id, "public_key_pem": self.public_pem, "nonce": "ab" * 16}
        body["proof"] = enrolment.proof(enrolment.verifier(code), self.public_pem, body["nonce"])
        return requests.post(
            self.platform.url + routes.ENROLMENTS,
            json=body,
            headers={"Idempotency-Key": key or str(uuid4())},
            timeout=10,
        )

    def prepared(self, method, path, body=None, key=None, **headers):
        if method == "POST":
            headers["Idempotency-Key"] = key or str(uuid4())
        if isinstance(body, dict):
            body = json.dumps(body)
        if body is not None:
            headers.setdefault("Content-Type", "application/json")
        return requests.Request(method, self.platform.url + path, data=body, headers=headers).prepare()

    def signed(self, prepared):
        sign_request(prepared, self.device_id, self.private_pem, self.platform.clock(), uuid4().hex)
        return prepared

    def send(self, prepared):
        with requests.Session() as session:
            return session.send(prepared, timeout=10)

    def post(self, path, body=None, key=None, **headers):
        return self.send(self.signed(self.prepared("POST", path, body, key, **headers)))

    def get(self, path):
        return self.send(self.signed(self.prepared("GET", path)))


def quote_claims(text):
    """What a quote states, whoever signed it."""
    padded = text + "=" * (-len(text) % 4)
    _, _, payload, _ = cbor2.loads(base64.urlsafe_b64decode(padded))
    claims = cbor2.loads(payload)
    version, transaction, service, fils, currency, due_ids = claims[-65538]
    assert version == 1
    return Quote(
        UUID(bytes=claims[7]),
        claims[1],
        datetime.fromtimestamp(claims[6], UTC),
        datetime.fromtimestamp(claims[4], UTC),
        UUID(bytes=transaction),
        service,
        Money(fils, currency),
        tuple(due_ids),
    )


@dataclass
class Visit:
    """One person at one unit, step by step; every step answers with the response."""

    unit: Unit
    service_id: str
    civil_id: str = field(default_factory=somebody)
    answers: dict = field(default_factory=lambda: {"purpose": "travel"})
    identity_id: str = ""
    id: str = field(default_factory=lambda: str(uuid4()))

    def identify(self):
        body = {"civil_id": self.civil_id, "service_id": self.service_id, "language": "ar"}
        asked = self.unit.post(routes.IDENTITY_REQUESTS, body)
        self.identity_id = asked.json()["id"]
        return self.unit.get(routes.IDENTITY_REQUEST.format(identity_request_id=self.identity_id))

    def body(self, **changes):
        given_at = self.unit.platform.clock().isoformat()
        return {
            "id": self.id,
            "service_id": self.service_id,
            "form_version": 1,
            "answers": self.answers,
            "identity_request_id": self.identity_id,
            "consent": {"text_version": 1, "given_at": given_at},
            "language": "ar",
        } | changes

    def submit(self, key=None, **changes):
        return self.unit.post(routes.TRANSACTIONS, self.body(**changes), key)

    def dues(self, key=None):
        body = {"service_id": self.service_id, "identity_request_id": self.identity_id, "answers": {}}
        return self.unit.post(routes.DUES_LOOKUPS, body, key)

    def announce(self, payment_id, amount_fils=5000, key=None, quote_id=None):
        body = {"id": payment_id, "transaction_id": self.id, "amount_fils": amount_fils, "currency": "KWD"}
        quote_id = quote_id or self.quote_id()
        return self.unit.post(routes.PAYMENTS, body | {"method": "card", "quote_id": quote_id}, key)

    def quote_id(self):
        """The id of the quote that holds; one of nobody where there is none."""
        quote = self.transaction().json().get("quote")
        return str(quote_claims(quote).id if quote else uuid4())

    def renew_quote(self, key=None):
        return self.unit.post(routes.QUOTES.format(transaction_id=self.id), key=key)

    def report(self, payment_id, outcome, key=None, **more):
        path = routes.PAYMENT_OUTCOME.format(payment_id=payment_id)
        return self.unit.post(path, {"outcome": outcome} | more, key)

    def approve(self, payment_id, amount_fils=5000, key=None, **slip):
        return self.report(payment_id, "approved", key, amount_fils=amount_fils, slip=SLIP | slip)

    def cancel(self, reason="person", key=None):
        return self.unit.post(routes.CANCELLATION.format(transaction_id=self.id), {"reason": reason}, key)

    def transaction(self):
        return self.unit.get(routes.TRANSACTION.format(transaction_id=self.id))

    def receipt(self):
        return self.unit.get(routes.RECEIPT.format(transaction_id=self.id))


SLIP = {
    "terminal_id": "T-1",
    "terminal_transaction": "000123",
    "rrn": "632812345678",
    "auth_code": "A1B2C3",
    "scheme": "KNET",
    "last4": "1234",
}


@contextmanager
def running_platform(database, folder, settings=GENEROUS, delay=timedelta(0)):
    started, address = threading.Event(), {}

    async def serve():
        async with open_pool(database) as pool:
            clock, phone = Clock(), SimulatedIdentity(delay)
            listener = socket.create_server(("127.0.0.1", 0))
            port, bank = listener.getsockname()[1], SimulatedKnet(pool, clock)
            services = wired(pool, clock, Path(folder), phone, bank, f"http://127.0.0.1:{port}")
            app = create_app(services, settings, clock, simulated_phone=phone, pages=pages_of(services, bank, settings))
            server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, server_header=False))
            address["server"] = server
            address["platform"] = Platform(asyncio.get_running_loop(), pool, services, clock, port, bank)
            started.set()
            with listener:
                await server.serve(sockets=[listener])

    def run():
        try:
            asyncio.run(serve())
        finally:
            started.set()

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(30)
    try:
        yield address["platform"]
    finally:
        address["server"].should_exit = True
        thread.join(30)


def text(words):
    return {"ar": f"مثال {words}", "en": f"Sample {words}"}


def form(version=1, name="purpose", widget="choice", schema=None):
    schema = schema or {"type": "string", "enum": ["travel", "study"]}
    options = [{"value": value, "label": text(value)} for value in schema.get("enum", [])]
    return {
        "version": version,
        "schema": {
            "type": "object",
            "properties": {name: schema},
            "required": [name],
            "additionalProperties": False,
        },
        "pages": [
            {"id": "only", "title": text("page"), "fields": [{"name": name, "widget": widget, "label": text(name)}]}
        ],
    } | ({"pages": [_page(name, widget, options)]} if options else {})


def _page(name, widget, options):
    question = {"name": name, "widget": widget, "label": text(name), "options": options}
    return {"id": "only", "title": text("page"), "fields": [question]}


DUES_FORM = form(
    name="dues",
    widget="dues",
    schema={"type": "array", "items": {"type": "string", "pattern": "^[A-Z0-9-]{1,40}$"}, "minItems": 1},
)
FIVE_DINARS = {"kind": "fixed", "fils": 5000}
SERVICES = {
    "paid": {"fee": FIVE_DINARS, "outcome": "with_agency", "form": form()},
    "paid-at-once": {"fee": FIVE_DINARS, "outcome": "at_once", "form": form()},
    "free": {"fee": {"kind": "free"}, "outcome": "with_agency", "form": form()},
    "free-at-once": {"fee": {"kind": "free"}, "outcome": "at_once", "form": form()},
    "fines": {"fee": {"kind": "unknown"}, "outcome": "at_once", "form": DUES_FORM, "kind": "payment"},
    "reading": {"fee": {"kind": "free"}, "outcome": "at_once", "form": None, "kind": "informational"},
}
AGENCY = {
    "id": "sample-agency",
    "name": text("agency"),
    "abbreviation": "",
    "website": "agency.example",
    "category": "ministry",
    "source": "",
}


def catalogue(services=SERVICES):
    parsed = [
        parse_service(
            {
                "id": service_id,
                "agency": AGENCY["id"],
                "name": text(service_id),
                "description": text("description"),
                "kind": "transactional",
                "life_event": "travel",
                "channels": ["unit"],
            }
            | more,
            {AGENCY["id"]},
        )
        for service_id, more in services.items()
    ]
    return Parsed((parse_agency(AGENCY),), tuple(parsed))
