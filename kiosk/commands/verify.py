"""`kiosk verify`: checks receipts without a network, from the text of their QR code or from a picture of one."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

import zxingcpp
from PIL import Image, ImageFilter, UnidentifiedImageError

from kiosk.commands.errors import CommandError
from kiosk.receipts.codec import NotValid, Reason, Verified, verify
from kiosk.receipts.keys import PublicKey, UnreadableKeys, read_keys
from kiosk.settings import SettingsError, read_settings

DEFAULT_SETTINGS = Path("/etc/kiosk/kiosk.toml")
KEYS_FILE = "receipt-keys.json"
KUWAIT = ZoneInfo("Asia/Kuwait")
_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_SOFTER = ImageFilter.GaussianBlur(1.2)
"""What a camera does to a sharp picture: it closes the lines that dead heaters of a printer leave."""

SENTENCES = {
    Reason.NOT_A_RECEIPT: "This is not the text of a receipt.",
    Reason.TOO_LONG: "This is far too long for a receipt.",
    Reason.WRONG_ADDRESS: "The receipt's digits stand behind an address that is not of the form https://HOST/r#.",
    Reason.MALFORMED: "What the code holds is not a receipt: it is damaged or made up.",
    Reason.NOT_CANONICAL: "The code is not written the way receipts are: somebody rewrote it.",
    Reason.UNKNOWN_ALGORITHM: "It is signed in a way that receipts are not.",
    Reason.UNKNOWN_VERSION: "It is well signed, but of a version that this program does not know. Update the program.",
    Reason.UNKNOWN_KEY: "None of the keys at hand signed it. Fetch the keys again; if it stays so, it is made up.",
    Reason.REVOKED_KEY: "It is signed with a key that was revoked. Ask the platform for the receipt of its reference.",
    Reason.BAD_SIGNATURE: "The signature does not fit: the receipt was changed.",
    Reason.WRONG_ISSUER: "It names another issuer than the one whose key signed it.",
    Reason.WRONG_TIME: "It states a time before its key was in use, or one that has not come yet.",
}


@dataclass(frozen=True, slots=True)
class NoCode:
    """There is nothing to check; `reason` says why for programs, `sentence` for people."""

    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one receipt; `source` is the argument it came from."""

    source: str
    result: Verified | NotValid | NoCode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("receipts", nargs="+", metavar="RECEIPT", help="text of a QR code, or a picture of a receipt")
    parser.add_argument("--keys", type=Path, metavar="FILE", help="the platform's public keys, as the unit saves them")
    parser.add_argument(
        "--config",
        type=Path,
        default=DEFAULT_SETTINGS,
        metavar="FILE",
        help="the unit's kiosk.toml, whose saved keys are used without --keys",
    )
    parser.add_argument("--json", action="store_true", help="print for a program")


def run(arguments: argparse.Namespace) -> int:
    """Check them all; 0 where every one holds, else 1."""
    keys = _keys(arguments.keys or _saved_keys(arguments.config))
    now = datetime.now(UTC)
    checked = [one for receipt in arguments.receipts for one in _check(receipt, keys, now)]
    sys.stdout.write(_as_json(checked) if arguments.json else "\n".join(_as_text(one) for one in checked))
    return 0 if all(isinstance(one.result, Verified) for one in checked) else 1


def _saved_keys(config: Path) -> Path:
    try:
        return read_settings(config).data_dir / KEYS_FILE
    except SettingsError as refusal:
        message = f"there are no keys to check with; give --keys FILE, or the unit's --config FILE. ({refusal})"
        raise CommandError(message) from refusal


def _keys(file: Path) -> Mapping[str, PublicKey]:
    keys = read_keys(file)
    if isinstance(keys, UnreadableKeys):
        raise CommandError(keys.reason)
    return keys


def _check(receipt: str, keys: Mapping[str, PublicKey], now: datetime) -> Iterator[Checked]:
    if "#" in receipt or "://" in receipt:
        yield Checked(receipt, verify(receipt, keys, now))
        return
    texts = _texts_in(Path(receipt))
    if isinstance(texts, NoCode):
        yield Checked(receipt, texts)
        return
    for text in texts:
        yield Checked(receipt, verify(text, keys, now))


def _texts_in(picture: Path) -> Sequence[str] | NoCode:
    try:
        with Image.open(picture) as opened:
            grey = opened.convert("L")
    except FileNotFoundError:
        return NoCode("no_such_file", "This is neither the text of a receipt nor a file.")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as fault:
        return NoCode("no_picture", f"This file is not a picture that can be read: {fault}.")
    for seen in (grey, grey.filter(_SOFTER)):
        codes = zxingcpp.read_barcodes(seen, formats=_QR, text_mode=zxingcpp.TextMode.Plain)
        if codes:
            return [code.text for code in codes]
    return NoCode("no_code", "No QR code can be made out in this picture.")


def _as_text(one: Checked) -> str:
    match one.result:
        case Verified() as verified:
            facts = _facts(verified)
            width = max(len(label) for label in facts)
            lines = [f"  {label:<{width}}  {value}" for label, value in facts.items()]
            return "\n".join([f"VALID      {verified.claims.reference}", *lines, ""])
        case NotValid(reason=reason):
            return f"NOT VALID  {_shortened(one.source)}\n  {SENTENCES[reason]}\n"
        case NoCode(sentence=sentence):
            return f"NOT VALID  {_shortened(one.source)}\n  {sentence}\n"
        case _:
            assert_never(one.result)


def _facts(verified: Verified) -> dict[str, str]:
    claims = verified.claims
    issued = claims.issued_at.astimezone(KUWAIT)
    facts = {
        "signed by": f"{verified.issuer} (key {verified.kid})",
        "status": claims.status.value,
        "service": claims.service_id,
        "amount": f"{claims.amount.currency} {claims.amount.number}" if claims.amount else "nothing to pay",
        "issued": f"{issued.day} {issued:%B %Y, %H:%M:%S} (Asia/Kuwait)",
        "receipt": f"{claims.unit_id} number {claims.receipt_number}",
        "transaction": str(claims.transaction_id),
        "bank reference": claims.rrn or "",
        "authorisation": claims.auth_code or "",
        "card": f"ends in {claims.last4}" if claims.last4 else "",
    }
    return {label: value for label, value in facts.items() if value}


def _shortened(source: str) -> str:
    return source if len(source) <= 60 else f"{source[:57]}..."  # noqa: PLR2004 - a line of a terminal


def _as_json(checked: Sequence[Checked]) -> str:
    return json.dumps([_json_of(one) for one in checked], ensure_ascii=False, indent=1) + "\n"


def _json_of(one: Checked) -> dict[str, object]:
    match one.result:
        case Verified(claims=claims, kid=kid, issuer=issuer):
            states = {
                "reference": claims.reference,
                "transaction_id": str(claims.transaction_id),
                "service_id": claims.service_id,
                "status": claims.status.value,
                "amount_fils": claims.amount.fils if claims.amount else None,
                "currency": claims.amount.currency if claims.amount else None,
                "issued_at": claims.issued_at.isoformat(),
                "unit_id": claims.unit_id,
                "receipt_number": claims.receipt_number,
                "rrn": claims.rrn,
                "auth_code": claims.auth_code,
                "last4": claims.last4,
            }
            return {"receipt": one.source, "valid": True, "issuer": issuer, "kid": kid, "states": states}
        case NotValid(reason=reason):
            return {"receipt": one.source, "valid": False, "reason": reason.value, "why": SENTENCES[reason]}
        case NoCode(reason=code, sentence=sentence):
            return {"receipt": one.source, "valid": False, "reason": code, "why": sentence}
        case _:
            assert_never(one.result)
