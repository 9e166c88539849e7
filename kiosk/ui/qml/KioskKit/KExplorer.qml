import QtQuick
import KioskKit

// Speech mode: a finger reads, the woven edge presses what was read last. What is being read is marked.
Item {
    id: root

    property rect mark

    signal down(real x, real y)
    signal lifted
    signal moved(real x, real y)
    signal pressed

    Accessible.ignored: true

    MultiPointTouchArea {
        anchors.fill: parent
        maximumTouchPoints: 1
        mouseEnabled: true

        onCanceled: root.lifted()
        onPressed: points => root.down(points[0].x, points[0].y)
        onReleased: root.lifted()
        onUpdated: points => root.moved(points[0].x, points[0].y)
    }

    Item {
        id: edge

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        width: KSize.selvedge

        MultiPointTouchArea {
            property bool _on: false

            anchors.fill: parent
            maximumTouchPoints: 1
            mouseEnabled: true

            onPressed: _on = true
            onReleased: points => {
                if (_on && points[0].x >= 0 && points[0].x <= width)
                    root.pressed();
                _on = false;
            }
        }
    }

    Item {
        LayoutMirroring.enabled: false
        height: root.mark.height
        visible: width > 0
        width: root.mark.width
        x: root.mark.x
        y: root.mark.y

        KFocusMark {
            rounding: KSize.radius
        }
    }
}
