"""A real HTTP server that answers as it is told to, also badly. Every request that reached it is kept."""

import json
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Self


@dataclass(frozen=True)
class Seen:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, object]:
        value = json.loads(self.body)
        assert isinstance(value, dict)
        return value


Deed = Callable[["_Handler"], None]


@dataclass
class Script:
    """What the server does with each request in turn; the last deed goes on for ever."""

    deeds: list[Deed] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    released: Event = field(default_factory=Event)

    def next(self) -> Deed:
        return self.deeds.pop(0) if len(self.deeds) > 1 else self.deeds[0]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    script: Script

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that go away are what this server is for."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def _handle(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.script.seen.append(Seen(self.command, self.path, headers, body))
        self.server.script.next()(self)

    do_GET = _handle  # noqa: N815 - the name that the base class looks for
    do_POST = _handle  # noqa: N815 - the same

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def says(status: int, value: object, headers: dict[str, str] | None = None) -> Deed:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return lambda handler: handler.answer(status, body, headers)


def problem(status: int, code: str, *errors: tuple[str, str]) -> Deed:
    fields = [{"pointer": pointer, "code": code, "detail": "d"} for pointer, code in errors]
    return says(status, {"title": "t", "status": status, "code": code, "detail": "why", "errors": fields})


def resets(handler: "_Handler") -> None:
    """Break the connection without a word."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()
    handler.close_connection = True


def hangs(handler: "_Handler") -> None:
    """Say nothing until the test is over."""
    handler.server.script.released.wait(60)
    handler.close_connection = True


def says_no_http(handler: "_Handler") -> None:
    handler.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")
    handler.close_connection = True


def stops_half_way(handler: "_Handler") -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")
    handler.close_connection = True


def drips(handler: "_Handler") -> None:
    """Send a byte now and then, for ever: each in time, the whole never."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    try:
        while not handler.server.script.released.wait(0.05):
            handler.wfile.write(b" ")
            handler.wfile.flush()
    except OSError:
        handler.close_connection = True


class MisbehavingServer:
    """Listens on this machine while it is entered."""

    def __init__(self) -> None:
        self.script = Script()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.script = self.script

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def seen(self) -> list[Seen]:
        return self.script.seen

    def will(self, *deeds: Deed) -> None:
        self.script.deeds = list(deeds)

    def __enter__(self) -> Self:
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.script.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
