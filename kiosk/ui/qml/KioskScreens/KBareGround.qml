import QtQuick
import KioskKit

// The ground of a page without bars: canopy above, the sea and a dhow that has set sail below.
Item {
    id: root

    property bool sailing: true

    readonly property int seaTop: Math.round(height * (KTheme.portrait ? 0.76 : 0.68))
    readonly property int band: KTheme.highContrast || KTheme.compact ? 0 : 52

    Accessible.ignored: true

    KCanopy {
        height: Math.round(KTheme.portrait ? width * 0.481 : parent.height * 0.38)
        width: parent.width
    }

    Image {
        anchors.right: parent.right
        anchors.rightMargin: KSize.s15
        height: Math.round(width * 1240 / 1080)
        source: KTheme.images + "attract-dhow.svg"
        sourceSize: Qt.size(width, height)
        visible: root.sailing && !KTheme.highContrast
        width: Math.round(root.width * (KTheme.portrait ? 0.46 : 0.26))
        y: root.seaTop - Math.round(height * 1150 / 1240)
    }

    Rectangle {
        color: KTheme.highContrast ? KTheme.ground : KTheme.cloth
        height: parent.height - y
        width: parent.width
        y: root.seaTop
    }

    KSea {
        visible: !KTheme.highContrast
        width: parent.width
        y: root.seaTop
    }

    Image {
        anchors.bottom: parent.bottom
        fillMode: Image.Tile
        height: root.band
        source: KTheme.images + "sadu-edge-h.svg"
        visible: height > 0
        width: parent.width
    }
}
