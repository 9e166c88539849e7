from collections.abc import Collection

import pytest

from kiosk.search.agencies import AgencyNames, Naming
from kiosk.search.documents import Named
from kiosk.search.normalise import Normaliser, Word

NAMES = (
    Named("sample-interior", "وزارة الداخلية", "Ministry of Interior", "MOI"),
    Named("sample-health", "وزارة الصحة", "Ministry of Health", "MOH"),
    Named("sample-farm", "الهيئة العامة لشؤون الزراعة", "Public Authority for Agriculture", "PAA"),
    *(Named(f"sample-{n}", f"وزارة رقم {n}", f"Ministry of Number {n}", f"MN{n}") for n in range(10)),
)
CALLED = {("مستشفي",): ("sample-health", "gone"), ("حكومه",): ("sample-interior", "sample-health")}


def names(usual: Collection[str] = ()) -> AgencyNames:
    """The names above, where services of all agencies say the `usual` words."""

    def is_theirs(word: Word, agencies: Collection[str]) -> bool:
        assert agencies
        return word.written not in usual

    return AgencyNames(NAMES, CALLED, Normaliser(), is_theirs)


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
    assert names().named_by(query) == Naming(named, surely=bool(named))


def test_an_agency_answers_to_what_is_searched_instead() -> None:
    assert names().named_by(",.hvm hgwpm", "وزارة الصحة").ids == ("sample-health",)
    assert names().named_by("xyz", None) == Naming()


def test_a_word_that_many_offer_is_no_agencys_name() -> None:
    usual = names({"interior", "agric", "health"})

    assert usual.named_by("interior") == Naming()
    assert usual.named_by("agric") == Naming()
    assert usual.named_by("ministry of health") == Naming(("sample-health",), surely=True)
    assert usual.named_by("المستشفى") == Naming(("sample-health",), surely=True), "a name that an editor gave"


def test_an_abbreviation_that_is_a_usual_word_is_answered_but_means_it_hardly() -> None:
    usual = names({"moi"})

    assert usual.named_by("MOI") == Naming(("sample-interior",), surely=False)
    assert usual.mentioned_in(Normaliser().words("moi licence")) == ()
    assert names().mentioned_in(Normaliser().words("moi licence")) == ("sample-interior",)
