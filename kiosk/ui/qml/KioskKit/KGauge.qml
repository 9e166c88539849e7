import QtQuick
import KioskKit

// How much is left, as a bar from the start edge.
Rectangle {
    id: root

    property real share: 1

    Accessible.ignored: true
    border.color: KTheme.edge
    border.width: KSize.stroke
    color: KTheme.sandDeep
    implicitHeight: KSize.px(5.8)
    radius: height / 2

    Rectangle {
        anchors.left: parent.left
        color: KTheme.action
        height: parent.height
        radius: parent.radius
        width: Math.max(height, Math.round(parent.width * Math.max(0, Math.min(1, root.share))))
    }
}
