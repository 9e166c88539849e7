import shutil
import threading
from collections.abc import Iterator
from typing import Self

import pytest
import uvicorn
from fastapi import FastAPI, Response
from webdriver import Browser, chromium

from kiosk.backend.web.routes import router
from kiosk.domain.text import Text
from kiosk.receipts.keys import PublicKey, written_keys
from receipt_samples import KEY

NAMES = {"moi-licence-renewal": Text("تجديد رخصة القيادة للمواطنين", "Renew a driving licence (Kuwaiti nationals)")}


class Site:
    """The pages on a real socket, beside keys that a test may change or take away."""

    def __init__(self) -> None:
        self.keys: list[PublicKey] | None = [KEY]
        self.asked: list[str] = []
        app = FastAPI(openapi_url=None, redirect_slashes=False)
        app.include_router(router(self._name))
        app.get("/v1/receipt-keys")(self._published)
        self._server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", lifespan="off"))
        self._thread = threading.Thread(target=self._server.run)

    async def _name(self, service_id: str) -> Text | None:
        self.asked.append(service_id)
        return NAMES.get(service_id)

    async def _published(self) -> Response:
        if self.keys is None:
            return Response(status_code=503)
        return Response(written_keys(self.keys), media_type="application/json")

    @property
    def url(self) -> str:
        socket = self._server.servers[0].sockets[0]
        return f"http://127.0.0.1:{socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        while not self._server.started:
            self._thread.join(0.01)
            assert self._thread.is_alive()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(20)


@pytest.fixture(scope="session")
def one_site() -> Iterator[Site]:
    with Site() as site:
        yield site


@pytest.fixture
def site(one_site) -> Site:
    one_site.keys = [KEY]
    one_site.asked.clear()
    return one_site


@pytest.fixture(scope="session")
def one_browser(tmp_path_factory) -> Iterator[Browser]:
    driver, binary = shutil.which("chromedriver"), shutil.which("chromium")
    if driver is None or binary is None:
        pytest.skip("needs Debian's packages chromium and chromium-driver")
    folder = tmp_path_factory.mktemp("chromium")
    with chromium(driver, binary, folder / "driver.log") as browser:
        yield browser


@pytest.fixture
def browser(one_browser) -> Browser:
    one_browser.resize(390, 844)
    one_browser.messages()
    return one_browser
