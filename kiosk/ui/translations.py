"""The two translations of the screen. Both are loaded, English too: its plurals are in there."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.domain.text import Language
from kiosk.ui.words import Words


class TranslationMissingError(FileNotFoundError):
    """A compiled translation is not there; `make translate` makes it."""


class Translations:
    """One translator a language for the whole life of the program; one of them speaks."""

    def __init__(self, folder: Path) -> None:
        self._translators = {language: _loaded(folder / f"kiosk_{language}.qm") for language in Language}
        self._speaking: QTranslator | None = None

    def words(self) -> dict[Language, Words]:
        """What Python says in each language."""
        return {language: Words(language, translator) for language, translator in self._translators.items()}

    def speak(self, language: Language) -> None:
        """QML speaks `language` from its next `retranslate` on."""
        if self._speaking is not None:
            QCoreApplication.removeTranslator(self._speaking)
        self._speaking = self._translators[language]
        QCoreApplication.installTranslator(self._speaking)

    def fall_silent(self) -> None:
        """The application speaks its source language again."""
        if self._speaking is not None:
            QCoreApplication.removeTranslator(self._speaking)
        self._speaking = None


def _loaded(path: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(path)):
        raise TranslationMissingError(str(path))
    return translator
