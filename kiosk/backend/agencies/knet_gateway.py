"""KNET's payment gateway as the platform uses it: the address of its page, and the inquiry."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from urllib.parse import urlsplit

from kiosk.backend.agencies import knet_codec as codec
from kiosk.backend.services.ports import GatewayOrder
from kiosk.domain.gateway import GatewayAnswer, NeverHeard, NoAnswer
from kiosk.domain.money import Money

PAGE_LIVES = timedelta(minutes=10)
_ERROR = "!ERROR!"

Exchange = Callable[[str, bytes], Awaitable[bytes | None]]
"""Posts a body to an address; the answer, or None where none came."""


class KnetGateway:
    """Satisfies `PaymentGateway` at `base_url`.

    `never_heard` is the gateway's error code for a track id that it does not know; every other error decides nothing.
    """

    def __init__(
        self,
        base_url: str,
        account: codec.Account,
        exchange: Exchange,
        never_heard: str,
        page_lives: timedelta = PAGE_LIVES,
    ) -> None:
        self._never_heard = never_heard
        self._base_url = base_url
        self._account = account
        self._exchange = exchange
        self._page_lives = page_lives

    @property
    def origin(self) -> str:
        """`https://host` of its page."""
        parts = urlsplit(self._base_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def page_lives(self) -> timedelta:
        """How long a person may stay on its page."""
        return self._page_lives

    def page(self, order: GatewayOrder) -> str:
        """The address of its page for this order."""
        fields = codec.order_fields(order.track_id, order.amount, order.language, order.return_url)
        return f"{self._base_url}{codec.PAGE}?{codec.purchase(self._account, fields)}"

    async def inquire(self, track_id: str, amount: Money) -> GatewayAnswer:
        """Asks what became of an order. What can't be understood is no answer."""
        address = f"{self._base_url}{codec.PIPE}?param=tranInit"
        body = await self._exchange(address, codec.inquiry(self._account, track_id, amount))
        if body is None:
            return NoAnswer("no_connection")
        said = codec.read(body)
        error = said.get("error_code_tag", "")
        if error == self._never_heard:
            return NeverHeard()
        if error or _ERROR in said.get("result", _ERROR):
            return NoAnswer("gateway_error" if error or "result" in said else "garbage")
        return codec.inquired(said)
