import pytest

from kiosk.search.agencies import AgencyNames
from kiosk.search.normalise import Normaliser

NAMES = {
    "sample-interior": "وزارة الداخلية Ministry of Interior MOI",
    "sample-health": "وزارة الصحة Ministry of Health MOH",
    "sample-farm": "الهيئة العامة لشؤون الزراعة Public Authority for Agriculture PAA",
    **{f"sample-{n}": f"وزارة رقم {n} Ministry of Number {n} MN{n}" for n in range(10)},
}


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
        ("وزارة", ()),
        ("ministry", ()),
        ("جواز الصحة", ()),
        ("", ()),
    ],
)
def test_an_agency_answers_to_its_names(query: str, named: tuple[str, ...]) -> None:
    normaliser = Normaliser()

    assert AgencyNames(NAMES, normaliser).named_by(normaliser.telling_words(query)) == named
