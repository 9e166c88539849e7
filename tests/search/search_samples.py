"""A few plainly invented services, indexed."""

from kiosk.search.documents import Document, Named
from kiosk.search.engine import Engine
from kiosk.search.index import Index, index_of
from kiosk.search.normalise import Normaliser
from kiosk.search.synonyms import parse_synonyms

SYNONYMS = """# remark
ليسن\tرخصه قياده
سياره\tمركبه
no objection\tnoc|clearance
gaadi\tvehicle
المرور\t@roads
broken line
"""
NAMES = (
    Named("roads", "وزارة الطرق النموذجية", "Sample Ministry of Roads", "SMR"),
    Named("homes", "الهيئة النموذجية للإسكان", "Sample Authority for Homes", "SAH"),
)


def document(number: int, agency_id: str, ar: str, en: str, popularity: float = 0.0, *keywords: str) -> Document:
    agency = next(one for one in NAMES if one.id == agency_id)
    called = f"{agency.name_ar} {agency.name_en} {agency.abbreviation}"
    texts = (ar, en, "", " ; ".join(keywords), called, f"وصف {ar}", f"About {en}")
    event = "driving" if agency_id == "roads" else "housing"
    return Document(
        f"s{number}", agency_id, "transactional", event, popularity, texts, (ar, en, *keywords), at_once=number == 5
    )


DOCUMENTS = (
    document(1, "roads", "تجديد رخصة القيادة", "Renew driving licence", 0.9),
    document(2, "roads", "إصدار رخصة قيادة", "New driving licence", 0.4),
    document(3, "roads", "بلاغ عن طريق", "Report a road"),
    document(4, "roads", "تسجيل مركبة", "Register a vehicle", 0.5),
    document(5, "roads", "دفع المخالفات", "Pay traffic fines", 0.8, "noc"),
    document(6, "homes", "طلب سكن", "Request a home", 0.6),
    document(7, "homes", "زيارة منزل", "Home visit visa", 0.1),
    document(8, "homes", "جواز سفر", "Passport", 0.7),
    document(9, "homes", "قرض بناء", "Building loan with light"),
)


def index(synonyms: str = SYNONYMS, names: tuple[Named, ...] = NAMES) -> Index:
    normaliser = Normaliser()
    return index_of(DOCUMENTS, names, parse_synonyms(synonyms, normaliser).synonyms, normaliser)


def engine(named_elsewhere: str = "") -> Engine:
    """The search over them; `named_elsewhere` is a further word in the name of the agency for homes."""
    roads, homes = NAMES
    names = (roads, Named(homes.id, homes.name_ar, f"{homes.name_en} {named_elsewhere}".strip(), homes.abbreviation))
    return Engine(index(names=names), Normaliser())
