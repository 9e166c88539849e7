"""Python's cyclic garbage is collected on the GUI thread alone.

Left to itself, a collection runs on whichever thread makes objects, and takes Qt's objects away there, which crashes.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 500


class Collector(QObject):
    """Takes over from the automatic collection for as long as it lives, by the same thresholds."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(PAUSE_MS)

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
