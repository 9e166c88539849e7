"""As much of the W3C WebDriver protocol as the page's tests need, spoken to Debian's chromedriver."""

import base64
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-proxy-server",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


class Browser:
    """One window of a real browser."""

    def __init__(self, session: str) -> None:
        self._session = session
        self._http = requests.Session()
        self._http.trust_env = False

    def open(self, url: str) -> None:
        # A new document each time: a changed part behind the # alone would not load the page again.
        self._post("url", {"url": "about:blank"})
        self._post("url", {"url": url})

    def go(self, url: str) -> None:
        self._post("url", {"url": url})

    def run(self, script: str) -> object:
        return self._post("execute/sync", {"script": script, "args": []})

    def command(self, name: str, **params: object) -> None:
        self._post("goog/cdp/execute", {"cmd": name, "params": params})

    def resize(self, width: int, height: int, scale: float = 1) -> None:
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self.command("Emulation.setDeviceMetricsOverride", **metrics)

    def picture(self, file: Path) -> None:
        answer = self._post("goog/cdp/execute", {"cmd": "Page.captureScreenshot", "params": {}})
        file.write_bytes(base64.b64decode(answer["data"]))

    def messages(self) -> list[str]:
        """What the browser complained about since the last call."""
        return [entry["message"] for entry in self._post("se/log", {"type": "browser"})]

    def close(self) -> None:
        self._http.delete(self._session, timeout=30)

    def _post(self, command: str, body: dict[str, object]) -> object:
        answer = self._http.post(f"{self._session}/{command}", json=body, timeout=60)
        assert answer.ok, answer.text
        return answer.json()["value"]


@contextmanager
def chromium(driver: str, binary: str, log: Path) -> Iterator[Browser]:
    """A browser that ends with the block."""
    process = subprocess.Popen([driver, "--port=0", f"--log-path={log}"], stdout=subprocess.PIPE, text=True)
    try:
        port = next(match[1] for line in process.stdout if (match := re.search(r"successfully on port (\d+)", line)))
        options = {"binary": binary, "args": [*FLAGS, f"--user-data-dir={log.parent / 'profile'}"]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        service = f"http://127.0.0.1:{port}/session"
        with requests.Session() as http:
            http.trust_env = False
            body = {"capabilities": {"alwaysMatch": wanted}}
            answer = http.post(service, json=body, timeout=90)
        assert answer.ok, answer.text
        browser = Browser(f"{service}/{answer.json()['value']['sessionId']}")
        try:
            yield browser
        finally:
            browser.close()
    finally:
        process.terminate()
        process.wait(20)
        process.stdout.close()
