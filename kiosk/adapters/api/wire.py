"""One request and its answer, whatever the network does: bounded in time and size, and never an exception."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import ip_address
from queue import Empty, LifoQueue
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, ProtocolError, ReadTimeoutError

from kiosk.ports.platform import Unreachable
from kiosk.ports.world import Clock

_CHUNK = 64 * 1024
JSON = "application/json"

Signer = Callable[[requests.PreparedRequest], None]


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how large an exchange may be: seconds to connect, between two reads, and overall."""

    connect: float = 3.0
    read: float = 10.0
    whole: float = 20.0
    answer_bytes: int = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Ask:
    """What to send."""

    method: str
    path: str
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    answer_bytes: int | None = None
    """How large the answer may be, where that is more than the wire's own limit."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_success(self) -> bool:
        """Whether the platform did what was asked."""
        return HTTPStatus(200) <= self.status < HTTPStatus(300)


class _BrokenConnectionError(Exception):
    """The connection ended before the answer began."""


def plain_session() -> requests.Session:
    """A session that takes neither proxies nor passwords from the environment."""
    session = requests.Session()
    session.trust_env = False
    return session


class Wire:
    """Speaks to the platform at `base_url`. Safe from any thread: each exchange has a session to itself.

    A request is sent a second time only where its connection broke before the answer began; so every request has
    to be safe to repeat.
    """

    def __init__(
        self, base_url: str, clock: Clock, limits: Limits, session_factory: Callable[[], requests.Session]
    ) -> None:
        self._base_url = _checked(base_url)
        self._clock = clock
        self._limits = limits
        self._session_factory = session_factory
        self._idle: LifoQueue[requests.Session] = LifoQueue()

    def exchange(self, ask: Ask, sign: Signer | None = None) -> Answer | Unreachable:
        """Send `ask` and wait for its answer."""
        try:
            with self._session() as session:
                try:
                    return self._once(session, ask, sign)
                except _BrokenConnectionError:
                    return self._once(session, ask, sign)
        except _BrokenConnectionError:
            return Unreachable("connection_broken")
        except (requests.Timeout, ReadTimeoutError):
            return Unreachable("timeout")
        except requests.exceptions.SSLError:
            return Unreachable("tls")
        except requests.ConnectionError:
            return Unreachable("no_connection")
        except (requests.RequestException, HTTPError, OSError):
            return Unreachable("garbage")

    def close(self) -> None:
        """Close the connections that nobody uses."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return

    def _once(self, session: requests.Session, ask: Ask, sign: Signer | None) -> Answer | Unreachable:
        headers = {"Accept": JSON, **ask.headers}
        if ask.body is not None:
            headers["Content-Type"] = JSON
        request = session.prepare_request(
            requests.Request(ask.method, self._base_url + ask.path, headers=headers, data=ask.body)
        )
        if sign is not None:
            sign(request)
        deadline = self._clock.monotonic() + self._limits.whole
        try:
            response = session.send(
                request,
                stream=True,
                allow_redirects=False,
                timeout=(self._limits.connect, self._limits.read),
            )
        except requests.ConnectionError as fault:
            if fault.args and isinstance(fault.args[0], ProtocolError):
                raise _BrokenConnectionError from fault
            raise
        with response:
            return self._received(response, deadline, ask.answer_bytes or self._limits.answer_bytes)

    def _received(self, response: requests.Response, deadline: float, at_most: int) -> Answer | Unreachable:
        body = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > at_most:
                return Unreachable("answer_too_large")
            if self._clock.monotonic() > deadline:
                return Unreachable("timeout")
        return Answer(response.status_code, response.headers, bytes(body))

    @contextmanager
    def _session(self) -> Iterator[requests.Session]:
        try:
            session = self._idle.get_nowait()
        except Empty:
            session = self._session_factory()
        try:
            yield session
        finally:
            self._idle.put(session)


def _checked(base_url: str) -> str:
    parts = urlsplit(base_url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(parts.hostname or "")):
        return base_url.rstrip("/")
    message = f"the platform is spoken to over https, or http on this machine: {base_url}"
    raise ValueError(message)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
