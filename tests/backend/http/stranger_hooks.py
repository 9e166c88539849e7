"""Lets Schemathesis speak as a unit of the platform under test: signs what it sends, and knows some real ids.

Loaded by Schemathesis itself, in a process of its own; the platform's data come through the environment.
"""

import json
import os
from datetime import UTC, datetime
from uuid import uuid4

import schemathesis
from http_message_signatures import HTTPMessageSignaturesException
from requests import PreparedRequest
from requests.auth import AuthBase
from schemathesis import Case, GenerationMode, HookContext

from running_platform import Unit, Visit

KNOWN = json.loads(os.environ["PLATFORM_UNDER_TEST"])


class Platform:
    url = KNOWN["url"]

    @staticmethod
    def clock() -> datetime:
        return datetime.now(UTC)


UNIT = Unit(Platform())
UNIT.device_id = KNOWN["device_id"]
UNIT.private_pem = KNOWN["private_key"].encode()


class SignedByUnit(AuthBase):
    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        try:
            return UNIT.signed(request)
        except (HTTPMessageSignaturesException, ValueError):
            # What can't be signed (no key, a key that HTTP can't carry) has to be refused all the same.
            request.headers.pop("Signature", None)
            return request


schemathesis.auth.set_from_requests(SignedByUnit())


@schemathesis.hook
def before_call(_: HookContext, case: Case, __: dict[str, object]) -> None:
    """Give every other right request ids that are there, so that it gets past the first checks."""
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE or ord(case.id[-1]) % 2:
        return
    for name in case.path_parameters or {}:
        case.path_parameters[name] = KNOWN["ids"][name]
    if isinstance(case.body, dict):
        right = right_body() if case.operation.label == "POST /v1/transactions" else KNOWN["body"]
        case.body |= {name: value for name, value in right.items() if name in case.body}


def right_body() -> dict[str, object]:
    """A submission with an approval of its own: others are revoked as the run goes on."""
    visit = Visit(UNIT, "paid", id=str(uuid4()))
    visit.identify()
    return visit.body()
