"""Draws every gallery page at each panel size, in each language and colour scheme, as PNGs to be looked at.

`QT_QPA_PLATFORM=offscreen PYTHONPATH=tests python -m qml.gallery.draw --out FOLDER [--only GHome]`
"""

import argparse
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from kiosk.domain.text import Language
from kiosk.flows.preferences import Contrast, TextSize
from kiosk.ui.theme import Appearance
from kiosk.ui.translate import FOLDER, compile_into
from kiosk.ui.translations import Translations
from ui.kit_stage import GALLERY, PANELS, Stage


def main() -> None:
    """Draw what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", default="G")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication([])
    with TemporaryDirectory() as compiled:
        compile_into(FOLDER, Path(compiled))
        translations = Translations(Path(compiled))
    pages = sorted(path.name for path in GALLERY.glob(f"{arguments.only}*.qml"))
    for page, (name, panel), language in product(pages, PANELS.items(), Language):
        translations.speak(language)
        for contrast, size in product(Contrast, TextSize):
            stage = Stage(page, panel, Appearance(language, size, contrast, motion=False))
            file = f"{Path(page).stem}-{name}-{language}-{contrast}-{size}.png"
            stage.picture().save(str(arguments.out / file))
            stage.close()
    application.quit()


if __name__ == "__main__":
    main()
