"""The page in a real browser: what it says of good and bad receipts, in both languages, on small and large screens."""

import re
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.receipt import SignedReceipt
from kiosk.receipts.codec import sign
from kiosk.receipts.keys import public_key_of
from receipt_samples import FREE, KEY, KID, LONGEST, PAID, PEM, private_key_pem

JUST_NOW = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=1)
KEY_NOW = replace(KEY, not_before=JUST_NOW - timedelta(days=30))
PAID_NOW = replace(PAID, issued_at=JUST_NOW)


@pytest.fixture(autouse=True)
def keys(site):
    site.keys = [KEY_NOW]


def receipt(claims=PAID_NOW, pem=PEM, kid=KID) -> SignedReceipt:
    return sign(claims, pem, kid, "verify.example")


def address(site, qr_text: str) -> str:
    return f"{site.url}/r#{qr_text.partition('#')[2]}"


def shown(browser, site, qr_text: str, language: str = "en") -> str:
    """All that the page says once it is done, without the marks of direction."""
    browser.open(address(site, qr_text))
    return settled(browser, language)


def settled(browser, language: str = "en") -> str:
    state = "return document.documentElement.dataset.state"
    end = time.monotonic() + 20
    while browser.run(state) in (None, "checking"):
        assert time.monotonic() < end, browser.messages()
    if browser.run("return document.documentElement.lang") != language:
        browser.run("document.getElementById('language').click(); document.activeElement.blur()")
    return browser.run("return document.body.innerText")


def state_of(browser) -> str:
    return browser.run("return document.documentElement.dataset.state")


@pytest.mark.requirement("QR-04")
def test_a_good_receipt_is_shown_with_what_it_states_and_who_signed(browser, site):
    said = shown(browser, site, receipt().qr_text)
    assert state_of(browser) == "valid"
    for fact in (
        "The receipt is genuine",
        "KWD 10.000",
        "Renew a driving licence (Kuwaiti nationals)",
        "GM-2611-000123",
        "Asia/Kuwait",
        "632707451208",
        "A4T91Q",
        "•••• 3317",
        "unit-0007 / 123",
        "e.gov.kw",
        KID,
    ):
        assert fact in said
    assert browser.messages() == []


@pytest.mark.requirement("I18N-04", "I18N-05", "I18N-06", "I18N-08")
def test_the_same_in_arabic_from_right_to_left(browser, site):
    said = shown(browser, site, receipt().qr_text, "ar")
    assert browser.run("return document.documentElement.dir") == "rtl"
    for fact in ("الإيصال صحيح", "10.000 د.ك", "تجديد رخصة القيادة للمواطنين", "GM-2611-000123", "بتوقيت الكويت"):
        assert fact in said
    assert re.search(r"\d{1,2} [\u0621-\u064a]+ 20\d\d، \d{1,2}:\d\d [صم]", said), said
    isolated = browser.run("return [...document.querySelectorAll('bdi')].map(one => one.textContent)")
    for number in ("10.000", "GM-2611-000123", "632707451208", "•••• 3317", "unit-0007 / 123"):
        assert number in isolated
    assert not re.search("[٠-٩]", said)


def test_the_language_switches_in_place_and_back(browser, site):
    english = shown(browser, site, receipt().qr_text, "en")
    arabic = settled(browser, "ar")
    assert english != arabic
    assert settled(browser, "en") == english


def test_nothing_to_pay_and_no_card_leave_no_empty_rows(browser, site):
    said = shown(browser, site, receipt(replace(FREE, issued_at=JUST_NOW)).qr_text)
    assert "No fee" in said
    assert "Received" in said
    assert not {"Card", "Authorisation", "Bank reference"} & set(said.splitlines())


def test_a_service_without_a_published_name_is_shown_by_its_id(browser, site):
    said = shown(browser, site, receipt(replace(LONGEST, issued_at=JUST_NOW)).qr_text)
    assert "moi-licence-renewal-card" in said
    assert "KWD 9999.999" in said


@pytest.mark.requirement("QR-03")
def test_only_the_services_id_leaves_the_browser(browser, site):
    shown(browser, site, receipt().qr_text)
    assert site.asked == [PAID.service_id]
    loaded = browser.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
    assert loaded
    assert all(name.startswith(f"{site.url}/") for name in loaded)


@pytest.mark.requirement("QR-04")
def test_every_changed_digit_is_refused(browser, site):
    text = receipt().qr_text
    start = text.index("#") + 1
    for at in [*range(start, len(text), 29), len(text) - 1]:
        other = str((int(text[at]) + 1) % 10)
        shown(browser, site, text[:at] + other + text[at + 1 :])
        assert state_of(browser) == "invalid", at


def changed_at_the_end(text: str) -> str:
    return text[:-1] + str((int(text[-1]) + 1) % 10)


@pytest.mark.requirement("QR-04")
@pytest.mark.parametrize(
    ("qr_text", "why"),
    [
        (changed_at_the_end(receipt().qr_text), "was changed after it was issued"),
        (receipt(kid="another").qr_text, "none of its keys signed it"),
        (receipt(pem=private_key_pem()).qr_text, "was changed after it was issued"),
        (receipt(replace(PAID_NOW, issuer="elsewhere")).qr_text, "was changed after it was issued"),
        (receipt(replace(PAID_NOW, issued_at=JUST_NOW + timedelta(hours=1))).qr_text, "time that the receipt states"),
        (receipt(replace(PAID_NOW, issued_at=JUST_NOW - timedelta(days=31))).qr_text, "time that the receipt states"),
        ("#hello", "does not hold a receipt"),
        ("#1", "was changed after it was issued"),
        ("#" + "9" * 2000, "does not hold a receipt"),
    ],
)
def test_a_bad_receipt_is_refused_with_its_reason(browser, site, qr_text, why):
    said = shown(browser, site, qr_text)
    assert state_of(browser) == "invalid"
    assert why in said
    assert "What to do" in said
    assert "GM-2611" not in said, "nothing of an unproved receipt is shown"
    assert "غير صحيح" in settled(browser, "ar")


def test_a_withdrawn_key_is_refused(browser, site):
    site.keys = [public_key_of(private_key_pem(), "newer", KEY.issuer, JUST_NOW), replace(KEY_NOW, revoked_at=JUST_NOW)]
    assert "withdrawn" in shown(browser, site, receipt().qr_text)
    assert state_of(browser) == "invalid"


def test_without_keys_it_says_that_it_cannot_check_and_tries_again(browser, site):
    site.keys = None
    said = shown(browser, site, receipt().qr_text)
    assert state_of(browser) == "unchecked"
    assert "does not mean that the receipt is wrong" in said
    site.keys = [KEY_NOW]
    browser.run("document.querySelector('button.primary').click()")
    assert "The receipt is genuine" in settled(browser)


def test_without_a_receipt_it_says_how_to_scan_one_and_then_checks_it(browser, site):
    assert "Point your phone" in shown(browser, site, "")
    browser.go(address(site, receipt().qr_text))
    end = time.monotonic() + 20
    while state_of(browser) != "valid":
        assert time.monotonic() < end


CASES = {
    "valid": receipt().qr_text,
    "long": receipt(replace(LONGEST, issued_at=JUST_NOW, service_id="x" * 64, unit_id="unit-" + "9" * 30)).qr_text,
    "invalid": "#1",
    "empty": "",
}


@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 740), (768, 1024), (1280, 900)])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("case", CASES)
def test_it_fits_the_width(browser, site, tmp_path_factory, case, language, width, height):
    browser.resize(width, height)
    shown(browser, site, CASES[case], language)
    browser.run("return document.fonts.ready.then(() => true)")
    assert browser.run("return document.fonts.check('600 16px \"Plex Arabic\"')")
    room, used = browser.run("return [document.documentElement.clientWidth, document.documentElement.scrollWidth]")
    assert (room, used) == (width, width)
    outside = browser.run(
        "return [...document.body.querySelectorAll('*')].filter(one => { const box = one.getBoundingClientRect();"
        "return box.left < 0 || box.right > innerWidth; }).map(one => one.outerHTML)"
    )
    assert outside == []
    browser.picture(tmp_path_factory.getbasetemp() / f"page-{case}-{language}-{width}.png")


def test_controls_can_be_reached_and_named(browser, site):
    shown(browser, site, receipt().qr_text)
    buttons = browser.run(
        "return [...document.querySelectorAll('button')].map(one => "
        "[one.innerText, one.lang, Math.round(one.getBoundingClientRect().height)])"
    )
    assert [(text, language) for text, language, _ in buttons] == [("العربية", "ar")]
    assert all(height >= 44 for *_, height in buttons)
    assert browser.run("return document.querySelectorAll('h1').length") == 1
    assert browser.run("return [...document.images].every(one => one.hasAttribute('alt') && one.naturalWidth > 0)")
