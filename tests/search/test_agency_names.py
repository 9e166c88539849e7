import pytest

from kiosk.search.agencies import AgencyNames
from kiosk.search.documents import Named
from kiosk.search.normalise import Normaliser

NAMES = (
    Named("sample-interior", "وزارة الداخلية", "Ministry of Interior", "MOI"),
    Named("sample-health", "وزارة الصحة", "Ministry of Health", "MOH"),
    Named("sample-farm", "الهيئة العامة لشؤون الزراعة", "Public Authority for Agriculture", "PAA"),
    *(Named(f"sample-{n}", f"وزارة رقم {n}", f"Ministry of Number {n}", f"MN{n}") for n in range(10)),
)
CALLED = {("مستشفي",): ("sample-health", "gone"), ("حكومه",): ("sample-interior", "sample-health")}


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("وزارة الصحة", ("sample-health",)),
        ("الصحه", ("sample-health",)),
        ("ministry of interior", ("sample-interior",)),
        ("moi", ("sample-interior",)),
        ("MOH", ("sample-health",)),
        ("الزراعة", ("sample-farm",)),
        ("زراع", ("sample-farm",)),
        ("شؤون الزراعة", ("sample-farm",)),
        ("وزارة الداخليو", ("sample-interior",)),
        ("ministry of helth", ("sample-health",)),
        ("المستشفى", ("sample-health",)),
        ("حكومة", ("sample-interior", "sample-health")),
        ("وزارة", ()),
        ("ministry", ()),
        ("جواز الصحة", ()),
        ("", ()),
    ],
)
def test_an_agency_answers_to_its_names(query: str, named: tuple[str, ...]) -> None:
    assert AgencyNames(NAMES, CALLED, Normaliser()).named_by(query) == named


def test_an_agency_answers_to_what_is_searched_instead() -> None:
    names = AgencyNames(NAMES, CALLED, Normaliser())

    assert names.named_by(",.hvm hgwpm", "وزارة الصحة") == ("sample-health",)
    assert names.named_by("xyz", None) == ()
