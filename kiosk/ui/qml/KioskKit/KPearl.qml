import QtQuick
import KioskKit

// You are here.
Rectangle {
    Accessible.ignored: true
    border.color: KTheme.title
    border.width: 4
    color: KTheme.pearl
    height: width
    radius: width / 2
    width: Math.min(40, KSize.selvedge)

    Rectangle {
        anchors.centerIn: parent
        color: KTheme.ground
        height: width
        radius: width / 2
        width: Math.round(parent.width * 0.36)
    }
}
