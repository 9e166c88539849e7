import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.domain.text import Language
from kiosk.ui.translate import FOLDER, collect, sources

PLURALS = {Language.AR: 6, Language.EN: 2}
SAME_IN_BOTH: set[str] = set()


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    counted: bool
    unfinished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def messages(folder: Path, language: Language) -> Iterator[Message]:
    tree = ET.parse(folder / f"kiosk_{language}.ts")  # noqa: S314 - our own file
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            counted = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation] if counted else [translation.text or ""]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                tuple(forms),
                counted,
                translation.get("type") is not None,
            )


def places(sentence: str) -> list[str]:
    return sorted(re.findall(r"%[1-9]", sentence))


@pytest.fixture(params=list(Language), ids=str)
def language(request: pytest.FixtureRequest) -> Language:
    chosen: Language = request.param
    return chosen


@pytest.mark.requirement("I18N-03")
def test_nothing_is_unfinished_or_empty(language: Language) -> None:
    bad = [m for m in messages(FOLDER, language) if m.unfinished or not all(m.forms)]
    assert not bad


@pytest.mark.requirement("I18N-03")
def test_counted_sentences_have_every_form_of_the_language(language: Language) -> None:
    counted = [m for m in messages(FOLDER, language) if m.counted]
    assert counted
    assert {len(m.forms) for m in counted} == {PLURALS[language]}
    for message in counted:
        if "%n" in message.source:
            assert all("%n" in form for form in message.forms[-3 if language is Language.AR else 0 :]), message


def test_every_form_has_the_places_of_its_source(language: Language) -> None:
    for message in messages(FOLDER, language):
        for form in message.forms:
            assert places(form) == places(message.source), message


@pytest.mark.requirement("I18N-03")
def test_no_arabic_sentence_is_left_in_english() -> None:
    for message in messages(FOLDER, Language.AR):
        for form in message.forms:
            assert form != message.source, message
            assert re.search("[\u0600-\u06ff]", form) or message.source in SAME_IN_BOTH, message


def test_both_languages_have_the_same_sentences() -> None:
    arabic, english = ({m.key for m in messages(FOLDER, language)} for language in Language)
    assert arabic == english
    assert len(arabic) > len(sources())


@pytest.mark.requirement("I18N-03")
def test_no_sentence_of_the_screens_is_missing(tmp_path: Path, language: Language) -> None:
    file = f"kiosk_{language}.ts"
    (tmp_path / file).write_bytes((FOLDER / file).read_bytes())
    collect(tmp_path)
    kept = {m.key for m in messages(FOLDER, language)}
    found = {m.key for m in messages(tmp_path, language)}
    assert found == kept
    assert not [m for m in messages(tmp_path, language) if m.unfinished]


def test_arabic_has_no_letter_spacing_or_tatweel() -> None:
    for message in messages(FOLDER, Language.AR):
        for form in message.forms:
            assert "ـ" not in form, message
