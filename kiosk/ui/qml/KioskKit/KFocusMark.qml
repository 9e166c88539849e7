import QtQuick
import KioskKit

// The mark of the focus around its parent: a gap, a dark line, a bright line.
Item {
    id: root

    property int rounding: KSize.radius

    anchors.fill: parent
    anchors.margins: -(KSize.focusGap + KSize.focusInner + KSize.focusOuter)

    Rectangle {
        anchors.fill: parent
        border.color: KTheme.focusOuter
        border.width: KSize.focusOuter
        color: "transparent"
        radius: root.rounding + KSize.focusGap + KSize.focusInner + KSize.focusOuter
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: KSize.focusOuter
        border.color: KTheme.focusInner
        border.width: KSize.focusInner
        color: "transparent"
        radius: root.rounding + KSize.focusGap + KSize.focusInner
    }
}
