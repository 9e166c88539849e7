"""The payment page on a phone: in a real browser without script, in both languages, and what it tells to strangers."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
import requests

from kiosk.backend.http.settings import RateLimit
from kiosk.backend.services.phone_payments import LINK_LIVES
from kiosk.backend.services.simulated_bank import Fault
from kiosk.contract import routes
from paying_phone import closing, says_paid, with_phone
from running_platform import GENEROUS, SERVICES, Visit, catalogue, running_platform

SLY = '<script>alert("fee")</script> & <b>"sly"</b>'
NOBODY = "A" * 32


@pytest.fixture
def platform(database, tmp_path):
    with running_platform(database, tmp_path / "keys") as running:
        running.run(running.services.catalogue.publish(catalogue()))
        yield running


@pytest.fixture
def person(platform):
    visit = Visit(platform.enrolled(), "paid-at-once")
    visit.identify()
    visit.submit()
    return visit


@pytest.fixture
def shown(person):
    return with_phone(person)


@pytest.fixture
def phone(shown):
    return shown[1]


def token_of(phone):
    return phone.link.rsplit("/", 1)[1]


@pytest.mark.requirement("QR-05")
def test_an_unknown_link_and_an_expired_one_get_the_same_answer(platform, phone):
    unknown = phone.link.replace(token_of(phone), NOBODY)
    platform.clock.offset += LINK_LIVES
    for path in ("", "?lang=en", "/return"):
        one, other = (requests.get(link + path, timeout=10) for link in (phone.link, unknown))
        assert one.status_code == other.status_code == 404
        assert one.content == other.content
        assert set(one.headers) == set(other.headers)
    one, other = (requests.post(f"{link}/beginning", timeout=10) for link in (phone.link, unknown))
    assert (one.status_code, one.content) == (other.status_code, other.content) == (404, other.content)


@pytest.mark.requirement("QR-05")
def test_a_link_that_was_stopped_is_over_with_its_time_too(platform, person, shown):
    attempt, phone = shown
    closing(person, attempt)
    assert phone.look().status == 200
    platform.clock.offset += LINK_LIVES
    assert phone.look().status == 404


def test_a_phone_that_was_at_the_bank_may_look_for_a_while(platform, phone):
    phone.pay()
    platform.clock.offset += timedelta(minutes=20)
    assert says_paid(phone.look())
    platform.clock.offset += timedelta(minutes=30)
    assert phone.look().status == 404


@pytest.mark.requirement("QR-05")
def test_nothing_is_listed(platform):
    for path in ("/p", "/p/", "/p/%20", "/p//beginning"):
        assert requests.get(platform.url + path, timeout=10).status_code == 404


@pytest.mark.requirement("QR-05")
def test_every_link_has_a_token_of_its_own_with_at_least_128_bits(platform, person):
    tokens = set()
    for _ in range(5):
        attempt, phone = with_phone(person)
        closing(person, attempt)
        tokens.add(token_of(phone))
    assert len(tokens) == 5
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{32}", token) for token in tokens)
    stored = platform.fetch("SELECT token_hash FROM phone_payments")
    assert not any(token.encode() in row["token_hash"] for token in tokens for row in stored)


@pytest.mark.requirement("QR-05")
def test_whoever_tries_many_links_has_to_wait(database, tmp_path):
    slow = replace(GENEROUS, page_rate=RateLimit(0.01, 3))
    with running_platform(database, tmp_path / "keys", slow) as platform:
        answers = [requests.get(f"{platform.url}/p/{NOBODY}", timeout=10) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0


def test_the_policy_lets_no_script_and_no_foreign_place_in(phone):
    for answer in (requests.get(phone.link, timeout=10), requests.get(phone.link + "x", timeout=10)):
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "<script" not in answer.text
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_what_comes_from_the_catalogue_is_text(platform, person):
    sly = {"ar": SLY, "en": SLY}
    services = SERVICES | {"paid-at-once": SERVICES["paid-at-once"] | {"name": sly}}
    platform.run(platform.services.catalogue.publish(catalogue(services)))
    _, phone = with_phone(person)
    page = phone.look()
    assert "<script>" not in page.html
    assert "&lt;script&gt;alert(" in page.html


def test_the_page_names_what_is_to_pay_and_nobody(person, phone):
    html = phone.look().html
    reference = person.transaction().json()["reference"]
    for fact in ("5.000", reference, "مثال paid-at-once"):
        assert fact in html
    assert person.civil_id not in html
    assert person.civil_id[-4:] not in html


@pytest.mark.requirement("I18N-01")
def test_both_languages_and_the_way_between_them(phone):
    arabic = phone.look().html
    assert '<html lang="ar" dir="rtl"' in arabic
    english = requests.get(f"{phone.link}?lang=en", timeout=10).text
    assert '<html lang="en" dir="ltr"' in english
    assert f"/p/{token_of(phone)}?lang=en" in arabic
    assert f"/p/{token_of(phone)}?lang=ar" in english
    assert "Go to the payment page" in english


def test_the_simulated_bank_says_what_it_is(phone):
    page = phone.begin()
    assert "لا بنك ولا بطاقة ولا مال" in page.html
    assert "تجريبي" in page.html
    assert page.form.choices == ("captured", "not_captured", "host_timeout", "cancel")


def test_the_simulated_bank_opens_an_order_once_and_reads_no_forgery(platform, phone):
    phone.begin()
    bank = phone.page.url
    assert requests.get(bank, timeout=10).status_code == 410
    forged = f"{platform.url}{routes.SIMULATED_KNET_PAGE}?trandata=00112233445566778899aabbccddeeff"
    assert requests.get(forged, timeout=10).status_code == 410
    assert platform.run(platform.bank.captured()) == ()


def test_the_simulated_bank_is_steered_by_testers(platform, phone):
    steering = platform.url + routes.SIMULATED_KNET_STEERING
    assert requests.post(steering, json={"fault": "wrong_amount", "times": 5}, timeout=10).status_code == 204
    assert not says_paid(phone.pay())
    assert requests.post(steering, json={}, timeout=10).status_code == 204
    assert says_paid(phone.come_back())
    for wish in ({"fault": "none"}, {"times": 1}, [], {"fault": Fault.SILENT, "times": "many"}):
        assert requests.post(steering, json=wish, timeout=10).status_code == 422


@pytest.mark.parametrize("language", ["ar", "en"])
def test_in_a_browser_from_the_link_to_the_receipt(browser, person, language, tmp_path):
    attempt, phone = with_phone(person)
    browser.open(f"{phone.link}?lang={language}")
    assert browser.run("return document.documentElement.lang") == language
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert browser.run("return getComputedStyle(document.querySelector('button.primary')).backgroundColor") != ""
    browser.picture(tmp_path / "pay.png")
    browser.run("document.querySelector('button.primary').click()")
    browser.picture(tmp_path / "bank.png")
    assert "/simulator/knet/" in browser.run("return location.href")
    assert browser.run("return document.documentElement.lang") == language
    browser.run("document.querySelector('button[value=captured]').click()")
    browser.picture(tmp_path / "paid.png")
    assert browser.run("return document.documentElement.dataset.state") == "valid"
    assert browser.run("return document.documentElement.lang") == language
    assert browser.messages() == []
    unit = person.unit.get(routes.PHONE_PAYMENT.format(payment_id=attempt)).json()
    assert unit["state"] == "approved"


@pytest.mark.parametrize("other", [str(uuid4()), "x" * 5000, "%00", "%D8%B1%D9%85%D8%B2"])
def test_any_address_is_answered_calmly(platform, other):
    assert requests.get(f"{platform.url}/p/{other}", timeout=10).status_code in {404, 414, 431}
