"""The platform's call about what people ask a unit in vain."""

from collections.abc import Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from kiosk.adapters.api.caller import Caller, posted
from kiosk.contract import routes
from kiosk.contract.usage_messages import MissedQueriesBody, MissedQuery
from kiosk.ports.platform import PlatformFailure


class MissedClient:
    """Speaks as the unit."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def tell(self, day: date, queries: Sequence[tuple[str, int]]) -> PlatformFailure | None:
        """Tell what was asked in vain on a day, and how often; told again, it takes the place of what was told."""
        body = MissedQueriesBody(day=day, queries=[MissedQuery(query=query, times=times) for query, times in queries])
        key = str(uuid5(NAMESPACE_URL, body.model_dump_json()))
        answer = self._caller.answer(posted(routes.MISSED_QUERIES, body, key))
        return answer if isinstance(answer, PlatformFailure) else None
