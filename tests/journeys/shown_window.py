"""Shows one sample screen and stays, for a screen reader to read."""

import sys

from PySide6.QtGui import QAccessible

from kiosk.domain.text import Language
from kiosk.ui.application import make_application
from ui.sample_states import all_states
from ui.window import PANELS, Window


def main() -> None:
    application = make_application()
    window = Window(PANELS["1080x1920"])
    QAccessible.setActive(True)
    window.window.show()
    window.show(all_states(Language(sys.argv[1]))[sys.argv[2]])
    sys.stdout.write("shown\n")
    sys.stdout.flush()
    application.exec()


if __name__ == "__main__":
    main()
