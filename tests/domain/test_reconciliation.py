"""Three books about one payment: every combination of their words has the verdict that it should have."""

from itertools import product

import pytest

from kiosk.domain.money import Money
from kiosk.domain.reconciliation import NOTHING, Said, Verdict, Word, verdict_of

CHARGED = Said(Word.CHARGED, "approved", Money(10_000))
OTHERWISE = Said(Word.CHARGED, "approved", Money(11_000))
NOT = Said(Word.NOT_CHARGED, "declined")
UNCLEAR = Said(Word.UNCLEAR, "unknown")
EVERY = (CHARGED, OTHERWISE, NOT, UNCLEAR, NOTHING)
MATCHED = {
    (CHARGED, CHARGED, CHARGED),
    (OTHERWISE, OTHERWISE, OTHERWISE),
    (NOT, NOT, NOT),
    (UNCLEAR, CHARGED, CHARGED),
    (UNCLEAR, OTHERWISE, OTHERWISE),
    (UNCLEAR, NOT, NOT),
    (NOT, NOT, NOTHING),
}


@pytest.mark.requirement("PAY-10")
@pytest.mark.parametrize("said", list(product(EVERY, repeat=3)))
def test_books_match_only_where_all_who_know_agree(said):
    expected = Verdict.MATCHED if said in MATCHED else Verdict.UNEXPLAINED
    assert verdict_of(*said, corrected=False) is expected


@pytest.mark.parametrize("said", list(product(EVERY, repeat=3)))
def test_a_correction_explains_the_units_word_alone(said):
    unit, terminal, platform = said
    verdict = verdict_of(*said, corrected=True)
    explains = verdict_of(UNCLEAR, terminal, platform, corrected=False) is Verdict.MATCHED and unit is not NOTHING
    if said in MATCHED:
        assert verdict is Verdict.MATCHED
    elif explains:
        assert verdict is Verdict.CORRECTED
    else:
        assert verdict is Verdict.UNEXPLAINED
