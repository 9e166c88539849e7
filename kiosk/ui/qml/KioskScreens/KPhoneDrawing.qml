import QtQuick
import KioskKit

// A drawing of a phone that shows the number to choose.
Rectangle {
    id: phone

    required property string number
    readonly property real unit: height / 640

    Accessible.ignored: true
    border.color: KTheme.action
    border.width: KSize.selected
    color: KTheme.actionTint
    implicitHeight: KSize.px(KTheme.compact ? 70 : KTheme.landscape ? 150 : 176)
    implicitWidth: Math.round(implicitHeight * 0.58)
    radius: 44 * unit

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: KTheme.action
        height: Math.max(2, 6 * phone.unit)
        radius: height / 2
        width: 90 * phone.unit
        y: 32 * phone.unit
    }

    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "message"
        size: Math.round(64 * phone.unit)
        y: 84 * phone.unit
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: KTheme.action
        height: KSize.rule
        width: parent.width - 88 * phone.unit
        y: 180 * phone.unit
    }

    KText {
        anchors.horizontalCenter: parent.horizontalCenter
        color: KTheme.action
        font.pixelSize: Math.round(120 * phone.unit)
        lineHeight: Math.round(150 * phone.unit)
        role: KText.Display
        text: "\u2066" + phone.number + "\u2069"
        y: 216 * phone.unit
    }

    Rectangle {
        id: accept

        anchors.horizontalCenter: parent.horizontalCenter
        color: KTheme.action
        height: 84 * phone.unit
        radius: KSize.radius
        width: parent.width - 88 * phone.unit
        y: 416 * phone.unit

        KIcon {
            anchors.centerIn: parent
            color: KTheme.onAction
            name: "check"
            size: Math.round(52 * phone.unit)
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: KTheme.action
        border.width: KSize.stroke
        color: "transparent"
        height: accept.height
        radius: KSize.radius
        width: accept.width
        y: 520 * phone.unit

        KIcon {
            anchors.centerIn: parent
            name: "close"
            size: Math.round(44 * phone.unit)
        }
    }
}
