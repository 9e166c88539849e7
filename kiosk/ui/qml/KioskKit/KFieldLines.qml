import QtQuick
import KioskKit

// Ground and border of a field: at rest, with the focus, with an error, not available.
Rectangle {
    id: root

    property bool focused: false
    property bool wrong: false
    property bool available: true
    property color rest: KTheme.edge

    border.color: wrong ? KTheme.error : focused ? KTheme.focusInner : rest
    border.width: wrong || focused ? KSize.selected : available ? KSize.border : KSize.rule
    color: available ? KTheme.surface : KTheme.sand

    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        border.color: KTheme.focusOuter
        border.width: KSize.focusOuter
        color: "transparent"
        radius: root.radius + border.width
        visible: root.focused
    }
}
