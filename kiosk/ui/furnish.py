"""Puts the unit into its window: view models, translations, screens."""

from weakref import ref

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.domain.text import Language
from kiosk.ui.engine import MODELS, ScreenBrokenError, window_of
from kiosk.ui.kit import complete_kit
from kiosk.ui.translations import Translations
from kiosk.ui.viewmodels.gathered import ViewModels


def furnish(engine: QQmlApplicationEngine, models: ViewModels, translations: Translations) -> None:
    """Show `models` in the window of `open_window`. Delete the engine before them."""
    complete_kit(engine)
    translations.speak(Language(models.shell.property("language")))

    # The models outlive the engine, so what they call must not keep it.
    kept = ref(engine)

    def retranslate() -> None:
        speaking = kept()
        if speaking is not None:
            translations.speak(Language(models.shell.property("language")))
            speaking.retranslate()

    models.shell.language_changed.connect(retranslate)
    window = window_of(engine)
    window.setProperty(MODELS, models.initial_properties)
    if not window.property("furnished"):
        raise ScreenBrokenError(str(window))
