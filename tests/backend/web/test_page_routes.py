import re

import pytest
import requests
from fontpkg_ibm_plex_sans_arabic import ROOT

from kiosk.backend.web.routes import POLICY

STATIC = ["page.css", "page.js", "receipt.js", "words.js", "weave-v.svg", "plex-arabic-regular.ttf"]


def get(site, path: str, **headers: str) -> requests.Response:
    return requests.get(site.url + path, headers=headers, timeout=10)


@pytest.mark.parametrize("path", ["/r", *(f"/r/{name}" for name in STATIC)])
def test_every_part_is_served_under_the_policy_and_once(site, path):
    answer = get(site, path)
    assert answer.status_code == 200
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content
    again = get(site, path, **{"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_the_fonts_licence_is_served_with_the_fonts(site):
    assert get(site, "/r/plex-arabic-licence.txt").content == (ROOT / "LICENSE").read_bytes()


@pytest.mark.parametrize("path", ["/r/none.js", "/r/page.html", "/r/..%2Froutes.py", "/r/%2e%2e/routes.py", "/r/"])
def test_nothing_else_is(site, path):
    assert get(site, path).status_code == 404


def test_the_page_names_no_other_place(site):
    for path in ("/r", "/r/page.js", "/r/receipt.js", "/r/words.js", "/r/page.css"):
        assert not re.search(r"(?:https?:)?//[a-z]", get(site, path).text.replace("// ", "")), path


def test_names_of_services(site):
    assert get(site, "/r/services/moi-licence-renewal").json()["en"].startswith("Renew")
    assert get(site, "/r/services/none").status_code == 404
