"""What the OpenAPI document says beyond what the routes say by themselves."""

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, Security
from fastapi.openapi.utils import get_openapi
from fastapi.security import APIKeyHeader
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from kiosk import __version__
from kiosk.backend.http.bodies import JSON
from kiosk.backend.http.gate import KEY_DIGITS, KEY_PATTERN
from kiosk.contract import messages
from kiosk.contract.day_messages import AttestationBody, DayCloseBody
from kiosk.contract.journal_messages import JournalHeadBody
from kiosk.contract.messages import Message
from kiosk.contract.problems import MEDIA_TYPE, Problem
from kiosk.contract.usage_messages import MissedQueriesBody

Responses = dict[int | str, dict[str, Any]]
_REF = "#/components/schemas/{model}"
_BODIES: tuple[type[BaseModel], ...] = (
    messages.EnrolmentRequest,
    messages.IdentityRequestBody,
    messages.DuesLookupBody,
    messages.TransactionBody,
    messages.CancellationBody,
    messages.PaymentBody,
    messages.PaymentOutcomeBody,
    messages.PhonePaymentBody,
    JournalHeadBody,
    AttestationBody,
    DayCloseBody,
    MissedQueriesBody,
    Problem,
)
_SIGNATURE = APIKeyHeader(
    name="Signature",
    scheme_name="unit",
    auto_error=False,
    description=(
        "RFC 9421, ecdsa-p256-sha256, with Signature-Input: `keyid` is the unit's id, `created` within 300 s of the "
        "platform's clock, a `nonce`; covered are `@method`, `@target-uri`, `content-digest` where there is a body, "
        "and `idempotency-key` of a POST."
    ),
)
BY_UNITS = [Security(_SIGNATURE)]
"""The dependencies of a router for units; the gate checks the signature."""
_REFUSALS = {
    400: "The Idempotency-Key is missing.",
    401: "The request is not signed by a unit, or was signed at another time.",
    403: "Not allowed: the unit is not active, its enrolment is refused, or the person has not approved.",
    404: "There is no such thing for this unit.",
    409: "Not as things stand: see the code.",
    413: "The body is too large.",
    415: "The body is no JSON.",
    422: "The request is not as expected, or not right: see the code and the errors.",
    429: "Too many requests.",
    500: "Something went wrong on the platform.",
}


def _problems(statuses: Iterable[int]) -> Responses:
    schema = {"schema": {"$ref": _REF.format(model="Problem")}}
    return {status: {"description": _REFUSALS[status], "content": {MEDIA_TYPE: schema}} for status in statuses}


OPEN = _problems((400, 403, 413, 415, 422, 429, 500))
SIGNED = _problems(_REFUSALS)


async def _idempotency_key(
    idempotency_key: Annotated[
        str,
        Header(
            pattern=KEY_PATTERN,
            description="The same for the same request sent again, else never the same. Best a UUID; "
            f"otherwise with at most {KEY_DIGITS} digits.",
        ),
    ],
) -> None:
    del idempotency_key


POST_KEY = [Depends(_idempotency_key)]
"""The dependencies of a POST; the gate checks the key."""


def takes(message: type[Message]) -> dict[str, Any]:
    """What a route that reads `message` says of itself."""
    schema = {"$ref": _REF.format(model=message.__name__)}
    return {"requestBody": {"required": True, "content": {JSON: {"schema": schema}}}}


def openapi(app: FastAPI) -> dict[str, Any]:
    """The document of the whole API."""
    document = get_openapi(
        title="Government Mall service platform",
        version=__version__,
        description="What units and the platform say to each other. Amounts are whole fils, times RFC 3339 UTC.",
        routes=app.routes,
    )
    components = document.setdefault("components", {})
    _, bodies = models_json_schema([(model, "validation") for model in _BODIES], ref_template=_REF)
    components["schemas"] = dict(sorted((components["schemas"] | bodies["$defs"]).items()))
    return document
