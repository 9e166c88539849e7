import QtQuick
import KioskKit

// A QR code with its white quiet zone; its side is a whole multiple of its modules, the largest that `size` holds.
Rectangle {
    id: root

    required property string text
    property int size: KSize.px(80)
    property string description: qsTr("QR code")
    readonly property int modules: picture.implicitWidth
    readonly property int side: modules > 0 ? Math.max(1, Math.floor(size / modules)) * modules : size

    Accessible.name: description
    Accessible.role: Accessible.Graphic
    border.color: KTheme.line
    border.width: KSize.rule
    color: "transparent"
    implicitHeight: side + 2 * KSize.s1
    implicitWidth: side + 2 * KSize.s1
    radius: KSize.s2

    Image {
        id: picture

        anchors.centerIn: parent
        cache: false
        height: root.side
        smooth: false
        source: root.text === "" ? "" : "image://qr/" + encodeURIComponent(root.text)
        width: root.side
    }
}
