import QtQuick
import KioskKit

// A life event or a group: icon on its inlay, name, hint.
KPressable {
    id: root

    property string iconName
    property string hint

    bottomPadding: (available ? keel - drop : rim)
    implicitHeight: KSize.tile
    ink: KTheme.title
    leftPadding: rim
    rightPadding: rim

    contentItem: Item {
        Rectangle {
            id: inlay

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.top: parent.top
            bottomLeftRadius: KTheme.rightToLeft ? 0 : root.corner - root.rim / 2
            bottomRightRadius: KTheme.rightToLeft ? root.corner - root.rim / 2 : 0
            color: root.sunk || !root.available ? "transparent" : KTheme.sand
            topLeftRadius: bottomLeftRadius
            topRightRadius: bottomRightRadius
            width: KSize.inlay

            KIcon {
                anchors.centerIn: parent
                color: root.available ? KTheme.action : KTheme.inkSoft
                name: root.iconName
                size: KSize.iconLarge
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.left: inlay.right
            anchors.top: parent.top
            color: KTheme.edge
            visible: KTheme.highContrast
            width: KSize.stroke
        }

        Column {
            anchors.left: inlay.right
            anchors.leftMargin: KTheme.compact ? KSize.s4 : KSize.px(6.6)
            anchors.right: parent.right
            anchors.rightMargin: KSize.s2
            anchors.verticalCenter: parent.verticalCenter
            spacing: KTheme.rightToLeft ? -KSize.s2 : 0

            KText {
                readonly property bool _long: measure.advanceWidth > width

                Accessible.ignored: true
                color: root.inkNow
                elide: Text.ElideRight
                role: KText.Button
                maximumLineCount: _long ? 2 : 1
                scaling: _long ? 0.7 : KTheme.largeText ? 1 : 0.87
                text: root.text
                width: parent.width
            }

            KText {
                Accessible.ignored: true
                color: KTheme.inkSoft
                font.weight: Font.Normal
                role: KText.Label
                text: root.hint
                visible: text !== "" && implicitWidth <= parent.width && !KTheme.largeText && !KTheme.compact
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }
    }

    TextMetrics {
        id: measure

        font.family: "IBM Plex Sans Arabic"
        font.pixelSize: Math.round(KTheme.fontSizes[KText.Button] * (KTheme.largeText ? 1 : 0.87))
        font.weight: Font.DemiBold
        text: root.text
    }
}
