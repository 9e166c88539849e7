"""`python -m kiosk.ui.bench.empty_window`: the least that a QML window needs until its first picture."""

import json
import os
import sys
import time

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

WINDOW = b"import QtQuick\nWindow { width: 1080; height: 1920; visible: true; color: 'white' }"


def main() -> None:
    """Show it, tell when it was drawn, end."""
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["empty"])
    engine = QQmlApplicationEngine()
    engine.loadData(QByteArray(WINDOW))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError(window)

    def drawn() -> None:
        sys.stdout.write(json.dumps({"drawn": time.monotonic()}) + "\n")
        application.exit(0)

    window.frameSwapped.connect(drawn, Qt.ConnectionType.QueuedConnection)
    application.exec()
    window.close()
    del engine


if __name__ == "__main__":
    main()
