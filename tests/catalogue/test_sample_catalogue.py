"""The sample catalogue is whole, sound, honest about what it is, and can be shown."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from fontpkg_ibm_plex_sans_arabic import ROOT as FONT_ROOT
from PySide6.QtGui import QFontDatabase, QRawFont

from kiosk.contract.catalogue_file import (
    FORMAT,
    agency_to_json,
    parse_agency,
    parse_service,
    read_folder,
    service_to_json,
)
from kiosk.domain.form import Widget
from kiosk.domain.service import Channel, Depends, Fixed, Free, Outcome
from kiosk.domain.text import Text
from kiosk.forms import check_form, errors_of, visible_pages
from kiosk.resources import resource

HERE = Path(__file__).parent
FOLDER = resource("assets/catalogue")
EXPECTED = [tuple(line.split()) for line in (HERE / "ids.txt").read_text(encoding="utf-8").splitlines()]
COMPLETE = [
    "csc-salary-cert",
    "km-camp",
    "mew-bill-pay",
    "mew-clear",
    "moc-bill",
    "moci-lic-renew",
    "moe-cert",
    "moh-appt",
    "moh-birth-copy",
    "moh-ins",
    "moi-crc",
    "moi-dl-renew",
    "moi-fine-pay",
    "moi-res-fine",
    "moi-res18",
    "moi-res22",
    "moi-veh-renew",
    "mpw-road",
    "paci-addr",
    "paci-fine",
    "paci-renew-exp",
    "paci-renew-kw",
    "pam-exit",
    "pam-wp-renew",
    "pifss-pension-cert",
]


@pytest.fixture(scope="module")
def catalogue():
    """The catalogue as the platform imports it."""
    return read_folder(FOLDER)


@pytest.fixture(scope="module")
def complete(catalogue):
    """The services that a unit can start."""
    return {service.id: service for service in catalogue.services if service.can_start_here}


def strings_of(value):
    """Every string in a value of the wire form, keys aside."""
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from strings_of(item)
        case dict():
            for member in value.values():
                yield from strings_of(member)


def test_every_id_is_there_once(catalogue):
    assert catalogue.refusals == ()
    assert len(catalogue.agencies) == 71
    found = Counter((service.agency_id, service.id) for service in catalogue.services)
    assert found >= Counter(EXPECTED)
    assert set(found.values()) == {1}
    assert len(EXPECTED) == 508


def test_a_file_holds_the_agency_of_its_name(catalogue):
    files = {path.stem for path in (FOLDER / "agencies").glob("*.json")}
    assert files == {agency.id for agency in catalogue.agencies}


@pytest.mark.requirement("DATA-11")
def test_it_says_that_it_is_a_sample(catalogue):
    assert catalogue.notice is not None
    assert "Sample" in catalogue.notice.en
    assert "نموذجي" in catalogue.notice.ar
    for path in (FOLDER / "agencies").glob("*.json"):
        assert catalogue.notice.en in path.read_text(encoding="utf-8")
    assert all("confirmed by the agency" in record.source for record in (*catalogue.services, *catalogue.agencies))
    assert all(service.last_verified is None for service in catalogue.services)


@pytest.mark.requirement("DATA-03")
def test_nothing_is_lost_on_the_way_to_a_unit(catalogue):
    ids = {agency.id for agency in catalogue.agencies}
    assert all(parse_agency(agency_to_json(agency)) == agency for agency in catalogue.agencies)
    assert all(parse_service(service_to_json(service), ids) == service for service in catalogue.services)


def test_no_service_is_called_like_another_of_its_agency(catalogue):
    names = Counter((s.agency_id, name) for s in catalogue.services for name in (s.name.ar, s.name.en))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.requirement("I18N-03")
def test_both_languages_are_written_in_their_own_script(catalogue):
    def texts(value):
        match value:
            case {"ar": str(arabic), "en": str(english)}:
                yield Text(arabic, english)
            case dict():
                for member in value.values():
                    yield from texts(member)
            case list():
                for item in value:
                    yield from texts(item)

    scriptless = {"O+", "O-", "A+", "A-", "B+", "B-", "AB+", "AB-"}
    for record in (*map(agency_to_json, catalogue.agencies), *map(service_to_json, catalogue.services)):
        for text in texts(record):
            if text.ar in scriptless:
                continue
            assert any("\u0620" <= c <= "\u064a" for c in text.ar), text
            assert not any("\u0600" <= c <= "\u06ff" for c in text.en), text


def test_every_string_is_in_normal_form_and_visible(catalogue):
    for record in (*map(agency_to_json, catalogue.agencies), *map(service_to_json, catalogue.services)):
        for string in strings_of(record):
            assert unicodedata.is_normalized("NFC", string), string
            assert string.isprintable(), string
            assert not any("\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufeff" for c in string), string
            assert string == " ".join(string.split()), string


@pytest.mark.requirement("I18N-11")
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
def test_the_font_has_every_character(catalogue, weight):
    files = list(Path(FONT_ROOT).rglob(f"*-{weight}.ttf"))
    assert files
    font = QRawFont(str(files[0]), 16)
    assert font.isValid()
    records = [*map(agency_to_json, catalogue.agencies), *map(service_to_json, catalogue.services)]
    used = {character for record in records for string in strings_of(record) for character in string}
    assert len(used) > 100
    assert {c: unicodedata.name(c) for c in used if not font.supportsCharacter(ord(c))} == {}
    assert QFontDatabase.WritingSystem.Arabic in font.supportedWritingSystems()


# --- complete services -----------------------------------------------------------------------------------------------


def test_these_can_be_started_at_a_unit(complete):
    assert set(complete) >= set(COMPLETE)


def test_a_complete_service_says_everything(catalogue, complete):
    unsure = {agency.id for agency in catalogue.agencies if "web address unsure" in agency.source}
    for service in complete.values():
        assert isinstance(service.fee, Free | Fixed | Depends), service.id
        assert service.processing_time is not None, service.id
        assert service.audience is not None, service.id
        assert service.result is not None, service.id
        assert service.documents or isinstance(service.fee, Free), service.id
        assert Channel.UNIT in service.channels, service.id
        assert service.link is not None or service.agency_id in unsure, service.id


def test_every_form_is_sound(complete):
    for service in complete.values():
        form = service.form
        assert check_form(form) == (), service.id
        assert visible_pages(form, {})[0] is form.pages[0]
        required = set(form.schema["required"])
        asked = {field.name for page in visible_pages(form, {}) for field in page.fields}
        assert set(errors_of(form, {})) == required & asked, service.id


@pytest.mark.requirement("I18N-16")
def test_the_words_of_forms_fit_a_screen(complete):
    for service in complete.values():
        for page in service.form.pages:
            assert max(len(page.title.ar), len(page.title.en)) <= 60, (service.id, page.id)
            assert 1 <= len(page.fields) <= 4, (service.id, page.id)
            for field in page.fields:
                assert max(len(field.label.ar), len(field.label.en)) <= 40, (service.id, field.name)
                assert len(field.options) <= 8, (service.id, field.name)


def test_the_shapes_differ(complete):
    fees = Counter(type(service.fee) for service in complete.values())
    assert fees[Free] >= 4
    assert fees[Fixed] >= 8
    dues = [s for s in complete.values() if any(f.widget is Widget.DUES for p in s.form.pages for f in p.fields)]
    assert {service.id for service in dues} >= {"moi-fine-pay", "mew-bill-pay"}
    assert all(isinstance(service.fee, Depends) for service in dues)
    assert {service.outcome for service in complete.values()} == set(Outcome)
    assert any(s.outcome is Outcome.AT_ONCE and isinstance(s.fee, Free) for s in complete.values())
    lengths = {len(visible_pages(service.form, {})) for service in complete.values()}
    assert lengths >= {1, 2, 3, 4, 5}
    widgets = {f.widget for s in complete.values() for p in s.form.pages for f in p.fields}
    assert widgets == set(Widget) - {Widget.SCAN}


def test_the_driving_licence_asks_for_the_address_only_to_deliver_there(complete):
    form = complete["moi-dl-renew"].form
    here = {"period": "y10", "donor": "no", "delivery": "machine", "phone": "99123456"}
    assert errors_of(form, here) == {}
    assert [page.id for page in visible_pages(form, here)] == ["period", "donor", "delivery", "phone"]
    home = here | {"delivery": "home", "donor": "yes"}
    assert list(errors_of(form, home)) == ["blood_group", "area", "block", "street", "house"]


def test_the_most_used_are_those_that_people_come_for(catalogue):
    most_used = sorted(catalogue.services, key=lambda service: -service.popularity)[:10]
    assert {service.id for service in most_used} >= {
        "moi-dl-renew",
        "moi-fine-pay",
        "mew-bill-pay",
        "paci-renew-kw",
        "moi-res18",
    }


def test_the_format_is_named(catalogue):
    assert catalogue.agencies
    assert all(f'"format": "{FORMAT}"' in path.read_text("utf-8") for path in (FOLDER / "agencies").glob("*.json"))
