import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.contract.catalogue_cursor import stray_character
from kiosk.contract.catalogues import cleaning
from kiosk.contract.catalogues.cleaning import shortened, tidied


@pytest.mark.requirement("DATA-09")
@pytest.mark.parametrize(
    ("raw", "text", "mended"),
    [
        ("R&amp;D &eacute;t&eacute;", "R&D été", (cleaning.ENTITIES,)),
        ("a&amp;amp;nbsp;b", "a b", (cleaning.ENTITIES, cleaning.HARD_SPACES)),
        ("<p>One</p><p>two <b>three</b>.</p>", "One two three.", (cleaning.TAGS, cleaning.SPACES)),
        ("x < y and y > z", "x < y and y > z", ()),
        ("ﺍﻟﻜﻮﻳﺖ", "الكويت", (cleaning.SHAPED,)),
        ("line\r\nline", "line line", (cleaning.LINE_ENDS, cleaning.SPACES)),
        ("a\u00a0b", "a b", (cleaning.HARD_SPACES,)),
        ("a\x00b\x07", "ab", (cleaning.CONTROLS,)),
        ("a\u200bb\u200e\ufeff", "ab", (cleaning.MARKS,)),
        ("a\ue000b\ufffd", "ab", (cleaning.LOST,)),
        ("  a \t b ", "a b", (cleaning.SPACES,)),
        ("e\u0301", "é", (cleaning.COMPOSED,)),
        ("خدمة واضحة، بلا عيب.", "خدمة واضحة، بلا عيب.", ()),
    ],
)
def test_what_a_catalogue_may_not_hold_is_cleaned_and_named(raw, text, mended):
    done = tidied(raw)
    assert (done.text, done.mended) == (text, mended)


@pytest.mark.requirement("DATA-09")
@given(st.text())
def test_whatever_comes_is_fit_afterwards(raw):
    done = tidied(raw)
    assert stray_character(done.text) is None
    assert done.text == " ".join(done.text.split())
    assert done.mended or done.text == raw


def test_long_text_is_cut_between_words():
    assert shortened("one two three", 9) == "one two…"
    assert shortened("x" * 20, 5) == "xxxx…"
    assert shortened("short", 5) == "short"
