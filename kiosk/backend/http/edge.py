"""The outermost layer: caps bodies, adds the headers that every answer has, and lets no error text out."""

import logging
import traceback
from http import HTTPStatus

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.backend.http.problems import problem_response
from kiosk.backend.services.refusals import Refused
from kiosk.contract.problems import ProblemCode

_LOG = logging.getLogger(__name__)
_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)


class Edge:
    """Wraps the whole application."""

    def __init__(self, app: ASGIApp, body_limit: int) -> None:
        self._app = app
        self._body_limit = body_limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _Guarded(send)
        body = await _body(scope, receive, self._body_limit)
        if body is None:
            detail = f"A body has at most {self._body_limit} bytes."
            refused = problem_response(Refused(ProblemCode.BODY_TOO_LARGE, detail), {"Connection": "close"})
            await refused(scope, receive, guarded.send)
            return
        try:
            await self._app(scope, _replaying(body, receive), guarded.send)
        except Exception as error:
            # Messages and values may carry people's data, places in the code don't.
            places = [f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)]
            _LOG.error("request_failed %s %s %s", scope["method"], type(error).__name__, " ".join(places[-8:]))
            if guarded.started:
                raise
            failed = problem_response(Refused(ProblemCode.INTERNAL, "Something went wrong here. Try again later."))
            await failed(scope, receive, guarded.send)


class _Guarded:
    """Adds the headers to an answer, and knows whether one has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.started = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            said = {name.lower() for name, _ in message.get("headers", ())}
            headers = [*message.get("headers", ()), *(header for header in _HEADERS if header[0] not in said)]
            if message["status"] == HTTPStatus.NOT_MODIFIED:
                headers = [header for header in headers if header[0].lower() != b"content-type"]
            message = {**message, "headers": headers}
        await self._send(message)


async def _body(scope: Scope, receive: Receive, limit: int) -> bytes | None:
    declared = dict(scope["headers"]).get(b"content-length", b"0")
    if not declared.isdigit() or int(declared) > limit:
        return None
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(chunks)
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > limit:
            return None
        chunks.append(chunk)
        if not message.get("more_body", False):
            return b"".join(chunks)


def _replaying(body: bytes, receive: Receive) -> Receive:
    given = False

    async def replay() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
