import QtQuick
import KioskKit

// The woven edge: bare threads are to do, cloth is done, the pearl is where the person is. Grows from the top.
Rectangle {
    id: root

    property real progress: 1
    readonly property bool going: progress > 0 && progress < 1
    property int woven: progress >= 1 ? height : Math.round(height * progress / 64) * 64

    Accessible.ignored: true
    clip: true
    color: KTheme.highContrast ? KTheme.ground : KTheme.sandDeep
    implicitWidth: KSize.selvedge

    Image {
        anchors.fill: parent
        fillMode: Image.Tile
        source: KTheme.images + "warp-v.svg"
        verticalAlignment: Image.AlignTop
        visible: !KTheme.highContrast && root.progress < 1
    }

    Rectangle {
        color: KTheme.action
        height: root.woven
        visible: KTheme.highContrast && root.going
        width: parent.width
    }

    Image {
        fillMode: Image.Tile
        height: Math.floor(root.woven / 16) * 16
        source: KTheme.images + "sadu-edge-v.svg"
        verticalAlignment: Image.AlignTop
        visible: !KTheme.highContrast
        width: parent.width
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: KTheme.cloth
        height: 16
        visible: !KTheme.highContrast && root.progress >= 1
        width: parent.width
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        color: KTheme.edge
        visible: KTheme.highContrast
        width: KSize.stroke
    }

    KPearl {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.going
        y: root.woven - height / 2
    }

    Behavior on woven {
        NumberAnimation {
            duration: KTheme.weaveTime
        }
    }
}
