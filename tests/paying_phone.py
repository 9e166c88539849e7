"""A person with a phone, at a unit of `running_platform`: for tests of payments by phone."""

from uuid import uuid4

from kiosk.adapters.devices.simulated.phone import SimulatedPhone
from kiosk.contract import routes


class Phone(SimulatedPhone):
    """A simulated phone that was shown a link."""

    def __init__(self, link):
        super().__init__()
        self.link = link

    def look(self):
        """Open the link; the page."""
        return self.open(self.link).page

    def begin(self):
        """Open the link and go on; the page that follows."""
        self.look()
        return self.send().page

    def choose(self, choice):
        """Let the simulated bank say it; the page that follows."""
        return self.send(choice).page

    def pay(self, choice="captured"):
        """All of it; the last page."""
        self.begin()
        return self.choose(choice)

    def come_back(self, **said):
        """A browser that returns with whatever it says; the page that follows."""
        return self.open(f"{self.link}/return?" + "&".join(f"{name}={value}" for name, value in said.items())).page


def says_paid(page):
    return 'data-state="valid"' in page.html


def opening(person, payment_id, key=None, **changes):
    body = {
        "id": payment_id,
        "transaction_id": person.id,
        "quote_id": changes.pop("quote_id", None) or person.quote_id(),
        "amount_fils": 5000,
        "currency": "KWD",
    }
    return person.unit.post(routes.PHONE_PAYMENTS, body | changes, key)


def standing(person, payment_id):
    return person.unit.get(routes.PHONE_PAYMENT.format(payment_id=payment_id)).json()


def closing(person, payment_id):
    return person.unit.post(routes.PHONE_PAYMENT_CLOSING.format(payment_id=payment_id))


def with_phone(person):
    """A new attempt of `person`: its id and the phone that was shown its link."""
    attempt = str(uuid4())
    return attempt, Phone(opening(person, attempt).json()["link"])
