"""A simulated person's phone: opens a link and follows pages' forms as a browser without script does.

No camera and no card. For the tour, the demonstration and the tests.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Self
from urllib.parse import urljoin

import requests

_SECONDS = 15.0


class PhoneError(Exception):
    """The phone got no page that leads on; the message says where it stood."""


@dataclass(frozen=True, slots=True)
class FoundForm:
    """The one form of a page: where it leads, what it sends along, and between what one chooses."""

    action: str
    fields: dict[str, str]
    choices: tuple[str, ...]


class _FormReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.action: str | None = None
        self.fields: dict[str, str] = {}
        self.choices: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.action = said.get("action", "")
        elif tag == "input" and "name" in said:
            self.fields[said["name"]] = said.get("value", "")
        elif tag == "button" and "name" in said:
            self.choices.append(said.get("value", ""))


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the phone got it."""

    status: int
    url: str
    html: str

    @property
    def form(self) -> FoundForm | None:
        """Its form, if it has one."""
        reader = _FormReader()
        reader.feed(self.html)
        return None if reader.action is None else FoundForm(reader.action, reader.fields, tuple(reader.choices))


def _session() -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    return session


@dataclass(slots=True)
class SimulatedPhone:
    """One phone, on one page at a time."""

    page: Page | None = None
    _session: requests.Session = field(default_factory=_session)

    def open(self, link: str) -> Self:
        """Open a link."""
        return self._went("GET", link)

    def send(self, choice: str | None = None) -> Self:
        """Press the page's button, or the one that says `choice`."""
        form = self.page.form if self.page else None
        if self.page is None or form is None:
            message = f"there is no form on the page at {self.page.url if self.page else 'nowhere'}"
            raise PhoneError(message)
        said = form.fields | ({} if choice is None else {"choice": choice})
        return self._went("POST", urljoin(self.page.url, form.action), said)

    def close(self) -> None:
        """Put the phone away."""
        self._session.close()

    def _went(self, method: str, address: str, said: dict[str, str] | None = None) -> Self:
        try:
            answer = self._session.request(method, address, data=said, timeout=_SECONDS)
        except requests.RequestException as fault:
            message = "the phone reaches no page"
            raise PhoneError(message) from fault
        self.page = Page(answer.status_code, answer.url, answer.text)
        return self
