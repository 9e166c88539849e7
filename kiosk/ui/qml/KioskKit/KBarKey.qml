import QtQuick
import KioskKit

// A key of the bottom bar: icon above its word, or beside it where the bar is wide or the words are large.
KPressable {
    id: root

    property string iconName
    property bool on: false
    property bool beside: KTheme.landscape && !KTheme.largeText || KTheme.largeText && !KTheme.landscape

    Accessible.checkable: false
    corner: KSize.keyRadius
    edge: KTheme.highContrast ? (on ? KTheme.barOnEdge : KTheme.barKeyEdge) : KTheme.barKeel
    face: on ? KTheme.barOn : KTheme.barKey
    implicitHeight: KSize.barKey
    ink: on ? KTheme.onBarOn : KTheme.onBar
    keel: KSize.keyKeel
    leftPadding: KSize.s1
    offFace: KTheme.bar
    offInk: KTheme.onBar
    pressedEdge: edge
    pressedFace: face
    rightPadding: KSize.s1
    stroke: KTheme.highContrast ? KSize.stroke : 0

    contentItem: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -root.leftPadding
            anchors.rightMargin: -root.rightPadding
            border.color: root.on ? KTheme.barOnEdge : KTheme.barKeyEdge
            border.width: KSize.stroke
            color: "transparent"
            radius: root.corner
            visible: !KTheme.highContrast
        }

        Grid {
            anchors.centerIn: parent
            columns: root.beside ? 2 : 1
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: root.beside ? KSize.gap : 0
            verticalItemAlignment: Grid.AlignVCenter

            KIcon {
                color: root.inkNow
                name: root.iconName
                size: KTheme.compact && !root.beside ? KSize.px(9) : KSize.iconMedium
            }

            KText {
                Accessible.ignored: true
                color: root.inkNow
                role: KText.Label
                text: root.text
                wrapMode: Text.NoWrap
            }
        }
    }
}
