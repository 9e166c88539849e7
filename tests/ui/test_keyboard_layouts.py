"""The on-screen keyboards: the Arabic one is the 101-key layout."""

import re
from pathlib import Path

import pytest

from kiosk.ui.keyboard_layouts import ARABIC_INDIC, WIDTH, Act, layout

XKB = Path("/usr/share/X11/xkb/symbols/ara")
NAMED = {
    "Arabic_dad": "ض", "Arabic_sad": "ص", "Arabic_theh": "ث", "Arabic_qaf": "ق", "Arabic_feh": "ف",
    "Arabic_ghain": "غ", "Arabic_ain": "ع", "Arabic_ha": "ه", "Arabic_khah": "خ", "Arabic_hah": "ح",
    "Arabic_jeem": "ج", "Arabic_dal": "د", "Arabic_sheen": "ش", "Arabic_seen": "س", "Arabic_yeh": "ي",
    "Arabic_beh": "ب", "Arabic_lam": "ل", "Arabic_alef": "ا", "Arabic_teh": "ت", "Arabic_noon": "ن",
    "Arabic_meem": "م", "Arabic_kaf": "ك", "Arabic_tah": "ط", "Arabic_thal": "ذ", "Arabic_hamzaonyeh": "ئ",
    "Arabic_hamza": "ء", "Arabic_hamzaonwaw": "ؤ", "Arabic_ra": "ر", "UFEFB": "لا", "Arabic_alefmaksura": "ى",
    "Arabic_tehmarbuta": "ة", "Arabic_waw": "و", "Arabic_zain": "ز", "Arabic_zah": "ظ",
    "Arabic_fatha": "\u064e", "Arabic_fathatan": "\u064b", "Arabic_damma": "\u064f", "Arabic_dammatan": "\u064c",
    "UFEF9": "لإ", "Arabic_hamzaunderalef": "إ", "grave": "`", "division": "÷", "multiply": "×",
    "Arabic_semicolon": "؛", "less": "<", "greater": ">", "Arabic_kasra": "\u0650", "Arabic_kasratan": "\u064d",
    "bracketright": "]", "bracketleft": "[", "U0FEF7": "لأ", "Arabic_hamzaonalef": "أ", "Arabic_tatweel": "\u0640",
    "Arabic_comma": "،", "slash": "/", "colon": ":", "quotedbl": '"', "Arabic_shadda": "\u0651", "asciitilde": "~",
    "Arabic_sukun": "\u0652", "braceright": "}", "braceleft": "{", "UFEF5": "لآ", "Arabic_maddaonalef": "آ",
    "apostrophe": "'", "comma": ",", "period": ".", "Arabic_question_mark": "؟",
}  # fmt: skip
KEYS = [
    *(f"AD{number:02}" for number in range(1, 13)),
    *(f"AC{number:02}" for number in range(1, 12)),
    "TLDE",
    *(f"AB{number:02}" for number in range(1, 11)),
]


def typed(*, shifted: bool) -> list[str]:
    rows = layout("ar", shifted=shifted)
    return [key.text for row in rows[:3] for key in row if key.act is Act.TYPE]


@pytest.mark.requirement("I18N-13")
@pytest.mark.skipif(not XKB.exists(), reason="xkb-data is not installed")
@pytest.mark.parametrize(("level", "shifted"), [(0, False), (1, True)])
def test_arabic_is_the_table_of_xkb(level: int, shifted: bool) -> None:  # noqa: FBT001 - a parameter of the case
    source = XKB.read_text(encoding="utf-8").split("level3(ralt_switch)")[0]
    rows = dict(re.findall(r"key <(\w+)> ?\{ *\[([^\]]*)\]", source))
    table = [NAMED[rows[key].split(",")[level].strip()] for key in KEYS]
    assert typed(shifted=shifted) == table


@pytest.mark.requirement("I18N-13")
def test_lam_alef_types_two_letters() -> None:
    assert "\u0644\u0627" in typed(shifted=False)
    assert all(letter < "\ufe70" or letter > "\ufeff" for text in typed(shifted=True) for letter in text)


@pytest.mark.requirement("I18N-13")
def test_hamza_forms_and_arabic_marks_are_there() -> None:
    assert set("أإآءؤئةى؟،؛") <= set(typed(shifted=False) + typed(shifted=True))


@pytest.mark.parametrize("name", ["ar", "en", "symbols"])
@pytest.mark.parametrize("shifted", [False, True])
def test_every_row_is_as_wide_as_the_keyboard(name: str, shifted: bool) -> None:  # noqa: FBT001 - a parameter
    for row in layout(name, shifted=shifted):
        assert sum(key.units for key in row) == pytest.approx(WIDTH)


@pytest.mark.requirement("I18N-13")
def test_the_digits_are_a_setting() -> None:
    assert [key.text for key in layout("symbols")[0]] == list("1234567890")
    assert [key.text for key in layout("symbols", digits=ARABIC_INDIC)[0]] == list("١٢٣٤٥٦٧٨٩٠")


@pytest.mark.parametrize("name", ["ar", "en"])
def test_letters_lead_to_the_other_language_and_to_digits(name: str) -> None:
    acts = {key.act for row in layout(name) for key in row}
    assert {Act.LANGUAGE, Act.SYMBOLS, Act.SHIFT, Act.SPACE, Act.BACKSPACE, Act.DONE} <= acts
