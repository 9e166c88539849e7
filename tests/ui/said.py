"""The words of the screens in both languages, from translations compiled for this run of the tests."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.domain.text import Language, without_bidi_controls
from kiosk.ui.translate import FOLDER, compile_into
from kiosk.ui.translations import Translations
from kiosk.ui.words import Words


@cache
def translations() -> Translations:
    """Both languages."""
    with TemporaryDirectory() as folder:
        compile_into(FOLDER, Path(folder))
        return Translations(Path(folder))


def words(language: Language) -> Words:
    """What Python says in `language`."""
    return translations().words()[language]


AR, EN = Language.AR, Language.EN


def plain(said: str) -> str:
    """What was said without the marks that keep numbers in order."""
    return re.sub("[\u200e\u200f]", "", without_bidi_controls(said)).replace("\u2011", "-").replace("\u00a0", " ")
