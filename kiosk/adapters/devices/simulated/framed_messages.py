"""What the simulated framed terminal reads and says, seen from the terminal's side. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from kiosk.adapters.devices.framed.codec import Malformed, Message, read, write
from kiosk.adapters.devices.framed.frames import ETX, LARGEST_PAYLOAD, STX, framed, lrc
from kiosk.adapters.devices.framed.table import ANSWER_TO, CURRENCY, EXPONENT, MESSAGES, RESULTS, Code
from kiosk.adapters.devices.simulated.ledger import Entry
from kiosk.adapters.devices.simulated.terminal_messages import TEST_CARD
from kiosk.adapters.devices.simulated.till_words import Condition, Period
from kiosk.domain.money import KWD

_CONDITIONS = {
    "Refusal": "refusal",
    "Cancel": "cancel",
    "Aborted": "aborted",
    Condition.BUSY: "busy",
    Condition.NOT_ALLOWED: "not_allowed",
    Condition.IN_PROGRESS: "in_progress",
    Condition.NOT_FOUND: "not_found",
}
_CODES = {result.name: code for code, result in RESULTS.items()}
_NOBODY = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the unit."""

    code: Code
    fields: Mapping[str, str]

    @property
    def name(self) -> tuple[str, str]:
        """The unit and the payment's reference."""
        return self.fields["unit"], self.fields.get("reference", "")

    @property
    def amount(self) -> Decimal | None:
        """What is asked for, in dinars; None where it is not plainly that."""
        said = {name: self.fields.get(name, "") for name in ("amount", "currency", "exponent")}
        if not said["amount"] or (said["currency"], said["exponent"]) != (CURRENCY, EXPONENT):
            return None
        return Decimal(said["amount"]).scaleb(-int(EXPONENT))

    def described(self) -> Entry:
        """What the ledger keeps of a payment's request."""
        unit, reference = self.name
        return {
            "sale_id": unit,
            "service_id": reference,
            "reference": reference,
            "asked": str(self.amount),
            "currency": KWD,
        }


def read_request(payload: bytes) -> Request | None:
    """The request in a frame, or None where it is not one."""
    message = read(payload)
    if isinstance(message, Malformed) or message.code not in ANSWER_TO:
        return None
    return Request(message.code, message.fields)


def told(request: Request, found: Entry | Condition) -> bytes:
    """The payload that answers a payment or a question about one."""
    facts = {} if isinstance(found, Condition) else _charge(found)
    condition = found if isinstance(found, Condition) else found["condition"]
    result = _CODES[_CONDITIONS[str(condition)] if condition else "done"]
    return _answer(request, {"result": result, **facts})


def aborting(request: Request, *, running: bool) -> bytes:
    """The payload that answers an order to stop."""
    return _answer(request, {"result": _CODES["done" if running else "not_found"]})


def counted(request: Request, period: Period | Condition) -> bytes:
    """The payload that answers a question about a period, or the order to end it."""
    if isinstance(period, Condition):
        return _answer(request, {"result": _CODES[_CONDITIONS[period]]})
    fils = int(period.total.scaleb(int(EXPONENT)))
    facts = {"period": period.id, "count": f"{period.charges:06d}", "amount": f"{fils:012d}"}
    return _answer(request, {"result": _CODES["done"], **facts, "currency": CURRENCY, "exponent": EXPONENT})


def diagnosis(request: Request, *, busy: bool) -> bytes:
    """The payload that answers a diagnosis."""
    facts = {"serial": "SIM-0001", "model": "SIMULATED", "firmware": "1"}
    return _answer(request, {"result": _CODES["busy" if busy else "done"], **facts})


def spoiled(payload: bytes, fault: str) -> bytes:
    """The frame of an answer as a broken terminal would send it; sound where `fault` spoils no answer."""
    match fault:
        case "garbage":
            return bytes([STX, *(byte ^ 0xA5 for byte in payload), ETX, lrc(payload)])
        case "half_frame":
            return framed(payload)[: len(payload) // 2]
        case "oversized":
            return bytes([STX, *payload]) + b"0" * LARGEST_PAYLOAD
        case "wrong_amount" | "wrong_currency" | "wrong_reference" | "card_number":
            message = read(payload)
            return framed(payload if isinstance(message, Malformed) else _altered(message, fault))
        case _:
            return framed(payload)


def _altered(message: Message, fault: str) -> bytes:
    fields = dict(message.fields)
    if fault == "wrong_amount" and fields["amount"]:
        fields["amount"] = f"{int(fields['amount']) + 1000:012d}"
    elif fault == "wrong_currency":
        fields["currency"] = "978"
    elif fault == "wrong_reference":
        fields["reference"] = _NOBODY
    elif fault == "card_number":
        fields["card"] = TEST_CARD
    return write(message.code, fields)


def _charge(entry: Entry) -> dict[str, str]:
    fils = Decimal(str(entry["amount"])).scaleb(int(EXPONENT))
    return {
        "amount": f"{int(fils):012d}",
        "currency": CURRENCY,
        "exponent": EXPONENT,
        "terminal": "SIMULATED",
        "transaction": str(entry["terminal_transaction"]),
        "rrn": str(entry["rrn"]),
        "auth": str(entry["auth_code"]),
        "scheme": str(entry["scheme"]),
        "card": f"************{entry['last4']}",
    }


def _answer(request: Request, facts: Mapping[str, str]) -> bytes:
    code = ANSWER_TO[request.code]
    row = [field.name for field in MESSAGES[code]]
    known = {**request.fields, **facts}
    repeated = {"sequence", "unit", "reference"}
    return write(code, {name: known[name] if name in facts or name in repeated else "" for name in row})
