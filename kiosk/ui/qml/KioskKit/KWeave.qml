import QtQuick
import QtQuick.Layouts
import KioskKit

// Waiting, woven: the cloth grows along the line of reading. `label` and `note` stand above it.
ColumnLayout {
    id: root

    property string label
    property string note
    property real progress: 0

    Accessible.name: [label, note].filter(part => part !== "").join(", ")
    Accessible.role: Accessible.ProgressBar
    spacing: KSize.s2

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.gap
        visible: root.label !== "" || root.note !== ""

        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            text: root.label
        }

        KText {
            Accessible.ignored: true
            color: KTheme.inkSoft
            text: root.note
            wrapMode: Text.NoWrap
        }
    }

    Rectangle {
        id: band

        property int woven: Math.round(width * Math.max(0, Math.min(1, root.progress)))

        Layout.fillWidth: true
        border.color: KTheme.edge
        border.width: KTheme.highContrast ? KSize.stroke : 0
        clip: true
        color: KTheme.highContrast ? KTheme.ground : KTheme.sandDeep
        implicitHeight: KTheme.highContrast ? 28 : 52

        Image {
            anchors.fill: parent
            fillMode: Image.Tile
            source: KTheme.images + "warp-h.svg"
            visible: !KTheme.highContrast
        }

        Image {
            anchors.left: parent.left
            fillMode: Image.Tile
            height: parent.height
            horizontalAlignment: Image.AlignLeft
            source: KTheme.images + "sadu-edge-h.svg"
            visible: !KTheme.highContrast
            width: Math.floor(band.woven / 16) * 16
        }

        Rectangle {
            anchors.left: parent.left
            color: KTheme.action
            height: parent.height
            visible: KTheme.highContrast
            width: band.woven
        }

        Behavior on woven {
            NumberAnimation {
                duration: KTheme.weaveTime
            }
        }
    }
}
