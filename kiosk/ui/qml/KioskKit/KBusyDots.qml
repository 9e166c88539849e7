pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// Three dots that step while something is awaited.
Row {
    id: root

    property bool running: true
    property color color: KTheme.action
    property int size: KSize.s4

    property int _step: 0

    Accessible.name: qsTr("Please wait")
    Accessible.role: Accessible.Indicator
    spacing: Math.round(size / 2)

    Repeater {
        model: 3

        Rectangle {
            required property int index

            color: root.color
            height: root.size
            opacity: index === root._step ? 1 : index === (root._step + 1) % 3 ? 0.6 : 0.3
            radius: root.size / 2
            width: root.size
        }
    }

    Timer {
        interval: 500
        repeat: true
        running: root.running && root.visible && KTheme.motion

        onTriggered: root._step = (root._step + 1) % 3
    }
}
