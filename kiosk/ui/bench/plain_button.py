"""`python -m kiosk.ui.bench.plain_button N`: the least that a touch needs until the picture has changed."""

import json
import os
import sys

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.ui.bench.press import Finger

WINDOW = b"""
import QtQuick
Window {
    width: 1080; height: 1920; visible: true
    Rectangle {
        objectName: "button"; anchors.centerIn: parent; width: 400; height: 160
        color: handler.pressed ? "steelblue" : "white"
        TapHandler { id: handler }
    }
}
"""


def main() -> None:
    """Press it again and again; tell how long each took."""
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(["plain"])
    engine = QQmlApplicationEngine()
    engine.loadData(QByteArray(WINDOW))
    window = engine.rootObjects()[0]
    if not isinstance(window, QQuickWindow):
        raise TypeError(window)
    finger = Finger(window)
    finger.settle()
    took = []
    for _ in range(int(sys.argv[1])):
        took.append(finger.press("button"))
        finger.release("button")
        finger.settle(0.05)
    sys.stdout.write(json.dumps({"pressed": took}) + "\n")
    window.close()
    del engine, application


if __name__ == "__main__":
    main()
