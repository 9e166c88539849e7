"""A small catalogue of plainly invented agencies, and what reads and writes it."""

from dataclasses import replace
from pathlib import Path

from kiosk.adapters.api.catalogue_codec import FileFormatCodec
from kiosk.adapters.catalogue.local import LocalCatalogue
from kiosk.domain.form import Field, Form, Page, Widget
from kiosk.domain.money import Money
from kiosk.domain.service import Agency, Catalogue, Channel, Fixed, Kind, LifeEvent, Service
from kiosk.domain.text import Text
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import parse_synonyms

PUBLISHED = "2026-11-23T09:00:00+00:00"
NOTICE = Text("بيانات نموذجية", "Sample data")


def agency(agency_id: str, name_ar: str, name_en: str, short: str) -> Agency:
    return Agency(agency_id, Text(name_ar, name_en), short, "sample.invalid", "sample", "invented")


AGENCIES = (
    agency("roads", "وزارة الطرق النموذجية", "Sample Ministry of Roads", "SMR"),
    agency("homes", "الهيئة النموذجية للإسكان", "Sample Authority for Homes", "SAH"),
    agency("idle", "أمانة بلا خدمات", "Secretariat without services", "SWS"),
    agency("books", "إدارة الكتب", "Book Office", "BOOK"),
)
FORM = Form(
    1,
    {"type": "object", "properties": {"plate": {"type": "string"}}, "additionalProperties": False},
    (Page("plate", Text("اللوحة", "Plate"), (Field("plate", Widget.KEYPAD, Text("رقم اللوحة", "Plate number")),)),),
)


def service(service_id: str, agency_id: str, name_ar: str, name_en: str, popularity: int = 0) -> Service:
    return Service(
        id=service_id,
        agency_id=agency_id,
        name=Text(name_ar, name_en),
        description=Text(f"وصف {name_ar}", f"About: {name_en}"),
        kind=Kind.INFORMATIONAL,
        life_event=LifeEvent.DRIVING if agency_id == "roads" else LifeEvent.HOUSING,
        popularity=popularity,
        source="invented",
    )


def startable(plain: Service) -> Service:
    channels = (Channel.UNIT, Channel.COUNTER)
    return replace(plain, kind=Kind.TRANSACTIONAL, channels=channels, fee=Fixed(Money(5000)), form=FORM)


SERVICES = (
    startable(service("licence-renewal", "roads", "تجديد رخصة القيادة", "Renew driving licence", 90)),
    startable(service("licence-new", "roads", "إصدار رخصة قيادة", "New driving licence", 40)),
    service("road-report", "roads", "بلاغ عن طريق", "Report a road"),
    startable(service("home-request", "homes", "طلب سكن", "Request a home", 60)),
    service("home-visit", "homes", "زيارة منزل", "Home visit", 70),
    service("book-loan", "books", "إعارة كتاب", "Borrow a book", 10),
)


def catalogue(revision: int = 7) -> Catalogue:
    return Catalogue(revision, PUBLISHED, NOTICE, AGENCIES, SERVICES)


def opened(folder: Path) -> LocalCatalogue:
    normaliser = Normaliser()
    synonyms = parse_synonyms("ليسن\tرخصه قياده\n", normaliser)
    return LocalCatalogue(folder, FileFormatCodec(), normaliser, synonyms)
