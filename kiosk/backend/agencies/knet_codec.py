"""What KNET's payment gateway (KPAY) and a merchant say to each other: pure, bytes in and out.

The payment page is opened by the browser with `trandata`, the order encrypted with the terminal's resource key
(AES-128-CBC, the key as its initial vector, hexadecimal). The inquiry is XML in both directions, server to server.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode
from xml.sax.saxutils import escape, unescape

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.padding import PKCS7

from kiosk.domain.gateway import Inquired
from kiosk.domain.money import KWD_NUMERIC, Money
from kiosk.domain.text import Language

PAGE = "/kpg/PaymentHTTP.htm"
PIPE = "/kpg/tranPipe.htm"
PURCHASE = "1"
INQUIRY = "8"
BY_TRACK_ID = "TrackID"
LANGUAGES = {Language.AR: "AR", Language.EN: "USA"}
_ELEMENT = re.compile(r"<([A-Za-z0-9_]{1,40})>([^<]{0,300})</\1>")
_BLOCK_BITS = 128
_LONGEST = 16 * 1024


@dataclass(frozen=True, slots=True, repr=False)
class Account:
    """What the bank gives a merchant. Never shown."""

    tranportal_id: str
    password: str
    resource_key: bytes

    def __repr__(self) -> str:
        return f"Account({self.tranportal_id})"


def purchase(account: Account, order: Mapping[str, str]) -> str:
    """The query of the page's address for the fields of an order."""
    fields = {"id": account.tranportal_id, "password": account.password, "action": PURCHASE, **order}
    said = {
        "param": "paymentInit",
        "trandata": encrypted(urlencode(fields), account.resource_key),
        "tranportalId": account.tranportal_id,
        "responseURL": order["responseURL"],
        "errorURL": order["errorURL"],
    }
    return urlencode(said)


def order_fields(track_id: str, amount: Money, language: Language, return_url: str) -> dict[str, str]:
    """The fields of an order. `udf1` repeats the currency: it comes back with the inquiry."""
    return {
        "langid": LANGUAGES[language],
        "currencycode": str(KWD_NUMERIC),
        "amt": amount.number,
        "responseURL": return_url,
        "errorURL": return_url,
        "trackid": track_id,
        "udf1": str(KWD_NUMERIC),
        "udf2": "",
        "udf3": "",
        "udf4": "",
        "udf5": "",
    }


def inquiry(account: Account, track_id: str, amount: Money) -> bytes:
    """The XML that asks about an order by its track id."""
    return written(
        {
            "id": account.tranportal_id,
            "password": account.password,
            "action": INQUIRY,
            "amt": amount.number,
            "transid": track_id,
            "udf5": BY_TRACK_ID,
            "trackid": track_id,
        }
    )


def inquired(answer: Mapping[str, str]) -> Inquired:
    """What an answer to an inquiry says. The currency is the answer's own, else the one that the order repeated."""
    return Inquired(
        result=answer.get("result", ""),
        track_id=answer.get("trackid", ""),
        amount=answer.get("amt", ""),
        currency=answer.get("currencycode") or answer.get("udf1", ""),
        payment_id=answer.get("payid") or answer.get("paymentid", ""),
        tran_id=answer.get("tranid", ""),
        ref=answer.get("ref", ""),
        auth=answer.get("auth", ""),
        post_date=answer.get("postdate", ""),
    )


def written(fields: Mapping[str, str]) -> bytes:
    """Fields as the pipe's XML: elements side by side, no root."""
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items()).encode()


def read(xml: bytes) -> dict[str, str]:
    """The fields of the pipe's XML; what is none is left out. No XML parser is let near what a stranger sends."""
    text = xml[:_LONGEST].decode("utf-8", errors="replace")
    return {name.lower(): unescape(value).strip() for name, value in _ELEMENT.findall(text)}


def encrypted(text: str, key: bytes) -> str:
    """`text` as trandata."""
    padder = PKCS7(_BLOCK_BITS).padder()
    padded = padder.update(text.encode()) + padder.finalize()
    encryptor = Cipher(AES(key), CBC(key)).encryptor()
    return (encryptor.update(padded) + encryptor.finalize()).hex()


def decrypted(trandata: str, key: bytes) -> dict[str, str] | None:
    """The fields in trandata, or None where it was not encrypted with this key."""
    try:
        decryptor = Cipher(AES(key), CBC(key)).decryptor()
        padded = decryptor.update(bytes.fromhex(trandata[:_LONGEST])) + decryptor.finalize()
        unpadder = PKCS7(_BLOCK_BITS).unpadder()
        text = (unpadder.update(padded) + unpadder.finalize()).decode()
    except ValueError:
        return None
    return dict(parse_qsl(text, keep_blank_values=True))
