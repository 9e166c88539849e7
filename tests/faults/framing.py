"""Where a message begins and ends on each wire, and what kind it is. A message's kind is None where nobody waits."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

BODILESS = (204, 304)
TALK = re.compile(
    rb"(?P<submit>POST /v1/transactions )|(?P<announce>POST /v1/payments )"
    rb"|(?P<outcome>POST /v1/payments/[^ ]+/outcome )"
    rb"|(?P<receipt>GET /v1/transactions/[^ ]+/receipt )|(?P<cancel>POST /v1/transactions/[^ ]+/cancellation )"
    rb"|(?P<open_link>POST /v1/phone-payments )|(?P<close_link>POST /v1/phone-payments/[^ ]+/closing )"
    rb"|(?P<look_at_link>GET /v1/phone-payments/[^ ]+ )"
    rb"|(?P<read>GET /v1/transactions/[^ /]+ )|(?P<identity>POST /v1/identity-requests )"
)
LENGTH = re.compile(rb"(?i)\r\ncontent-length: *(\d+)")
STX, ETX = b"\x02", b"\x03"
FRAMED_KINDS = {b"PA": "Payment", b"QA": "TransactionStatus", b"AA": "Abort"}
JUNK = b"\x15\x03\x03\x00\x02<<>>\xff\xfe{]"


@dataclass(frozen=True, slots=True)
class Frame:
    """One message, or a piece of a stream."""

    data: bytes
    kind: str | None


Reading = Callable[[asyncio.StreamReader], Awaitable[Frame]]


async def http_request(reader: asyncio.StreamReader) -> Frame:
    """The next request."""
    head = await reader.readuntil(b"\r\n\r\n")
    found = TALK.match(head)
    return Frame(head + await _body(reader, head), found.lastgroup.replace("_", " ") if found else None)


async def http_response(reader: asyncio.StreamReader) -> Frame:
    """The next response."""
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    body = b"" if status in BODILESS else await _body(reader, head)
    return Frame(head + body, "reply")


async def _body(reader: asyncio.StreamReader, head: bytes) -> bytes:
    length = LENGTH.search(head)
    if length:
        return await reader.readexactly(int(length[1]))
    if b"chunked" not in head.lower():
        return b""
    body = b""
    while True:
        size = await reader.readline()
        body += size + await reader.readexactly(int(size, 16) + 2)
        if int(size, 16) == 0:
            return body


async def nexo(reader: asyncio.StreamReader) -> Frame:
    """The next nexo message, with its length before it."""
    length = await reader.readexactly(4)
    body = await reader.readexactly(int.from_bytes(length, "big"))
    try:
        (message,) = json.loads(body).values()
        kind = message["MessageHeader"]["MessageCategory"]
    except (ValueError, KeyError, TypeError, AttributeError):
        kind = None
    return Frame(length + body, kind)


async def piece(reader: asyncio.StreamReader) -> Frame:
    """Whatever comes next."""
    data = await reader.read(2048)
    if not data:
        raise EOFError
    return Frame(data, "piece")


async def framed(reader: asyncio.StreamReader) -> Frame:
    """The next STX/ETX/LRC frame, or a single byte between two."""
    first = await reader.readexactly(1)
    if first != STX:
        return Frame(first, None)
    payload = await reader.readuntil(ETX)
    return Frame(first + payload + await reader.readexactly(1), FRAMED_KINDS.get(payload[:2], "other"))


def junk_body(data: bytes) -> bytes:
    """HTTP keeps its head, so that the body's checks are tried."""
    head, blank, body = data.partition(b"\r\n\r\n")
    return head + blank + (JUNK + body[len(JUNK) :])[: len(body)] if body else JUNK + data


def junk_json(data: bytes) -> bytes:
    """A nexo message keeps its length."""
    return data[:4] + (JUNK + data[4 + len(JUNK) :])[: len(data) - 4]


def wrong_check(data: bytes) -> bytes:
    """A frame keeps its ends; its check byte does not fit any more."""
    return data[:1] + bytes([data[1] ^ 1]) + data[2:] if len(data) > 1 else b"\x7f"


def no_answer(data: bytes) -> bytes:
    """A printer's one-byte answers have no check of their own: they become a byte that no printer sends."""
    return b"\xff" * len(data)


@dataclass(frozen=True, slots=True)
class Speech:
    """How one wire is spoken. `garble` damages so that it can be seen: what nobody could see, no program survives."""

    request: Reading
    reply: Reading
    garble: Callable[[bytes], bytes]


SPEECHES = {
    "http": Speech(http_request, http_response, junk_body),
    "nexo": Speech(nexo, nexo, junk_json),
    "framed": Speech(framed, framed, wrong_check),
    "escpos": Speech(piece, piece, no_answer),
}
