"""`kiosk backend refunds` and `kiosk backend decide`: money that goes back, and the decisions that lead there."""

import argparse
from collections.abc import Callable, Mapping
from uuid import UUID

from kiosk.backend.services.refunds import Refund
from kiosk.backend.services.refusals import Refused
from kiosk.backend.settings import BackendSettings
from kiosk.commands.backend_units import administer, columns, show
from kiosk.commands.errors import CommandError
from kiosk.contract.problems import ProblemCode

Declare = Callable[..., argparse.ArgumentParser]
"""Declares an action: (actions, name, summary, what does it)."""


def add_refund_arguments(actions: "argparse._SubParsersAction[argparse.ArgumentParser]", declare: Declare) -> None:
    """Declare the commands."""
    refunds = actions.add_parser("refunds", help="charges that are owed back").add_subparsers(
        dest="refunds_action", metavar="ACTION", required=True
    )
    every = declare(refunds, "list", "what is owed back, the longest waiting first", list_refunds)
    every.add_argument("--all", action="store_true", help="also what was given back")
    made = declare(refunds, "made", "note that a charge was given back", refund_made)
    made.add_argument("payment", type=UUID, metavar="PAYMENT", help="the payment's id, as `list` shows it")
    made.add_argument("--bank-reference", required=True, metavar="TEXT", help="what the bank calls the refund")
    decide = declare(actions, "decide", "note what the agency decided about a transaction", decide_for_agency)
    decide.add_argument("reference", metavar="REFERENCE", help="the transaction's reference")
    decide.add_argument("decision", choices=["completed", "rejected"], help="what was paid for a rejected one is owed")


def list_refunds(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Print what is owed back."""
    refunds = administer(settings, lambda platform: platform.refunds.every(made=arguments.all))
    rows = [
        (
            str(refund.payment_id),
            refund.reference,
            f"{refund.amount.number} {refund.amount.currency}",
            refund.state.value.replace("_", " "),
            f"{refund.since:%Y-%m-%d %H:%M} UTC",
            refund.rrn,
            refund.auth_code,
            refund.refund_reference,
        )
        for refund in refunds
    ]
    heads = ("payment", "reference", "amount", "state", "since", "bank ref.", "auth.", "refund")
    show([_plain(refund) for refund in refunds], columns(heads, rows), as_json=arguments.json)
    return 0


def refund_made(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Note that the money went back."""
    refund = administer(settings, lambda platform: platform.refunds.made(arguments.payment, arguments.bank_reference))
    if isinstance(refund, Refused):
        message = f"payment {arguments.payment}: {_sentence(refund, 'nothing is owed back for it.')}"
        raise CommandError(message)
    line = f"{refund.reference}: {refund.amount.number} {refund.amount.currency} given back"
    show(_plain(refund), [line], as_json=arguments.json)
    return 0


def decide_for_agency(arguments: argparse.Namespace, settings: BackendSettings) -> int:
    """Note the agency's decision."""
    rejected, reference = arguments.decision == "rejected", arguments.reference
    state = administer(
        settings,
        lambda platform: (
            platform.refunds.agency_rejected(reference) if rejected else platform.refunds.agency_completed(reference)
        ),
    )
    if isinstance(state, Refused):
        message = f"{reference}: {_sentence(state, 'it is not with the agency.')}"
        raise CommandError(message)
    show({"reference": reference, "state": state.value}, [f"{reference} is {state.value}"], as_json=arguments.json)
    return 0


def _sentence(refusal: Refused, otherwise: str) -> str:
    return "there is no such thing." if refusal.code is ProblemCode.NOT_FOUND else otherwise


def _plain(refund: Refund) -> Mapping[str, object]:
    return {
        "payment": str(refund.payment_id),
        "reference": refund.reference,
        "unit": refund.device_id,
        "service": refund.service_id,
        "amount_fils": refund.amount.fils,
        "state": refund.state.value,
        "since": refund.since,
        "rrn": refund.rrn,
        "auth_code": refund.auth_code,
        "refund_reference": refund.refund_reference,
    }
