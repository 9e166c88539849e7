import QtQuick
import KioskKit

// Begins in one language; written in that language and laid out in its direction.
KPressable {
    id: root

    property string hint
    property bool rightToLeft: false

    corner: KSize.px(4.4)
    description: hint
    edge: KTheme.highContrast ? KTheme.edge : KTheme.yarn
    face: KTheme.ground
    ink: KTheme.title
    keel: KSize.px(2.77)
    leftPadding: 0
    rightPadding: 0
    stroke: KTheme.highContrast ? KSize.stroke : 0

    contentItem: Item {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: root.rightToLeft

        KIcon {
            id: hand

            anchors.left: parent.left
            anchors.leftMargin: KTheme.compact ? KSize.gap : KSize.s12
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: "touch"
            size: KSize.iconLarge
            visible: !KTheme.largeText
        }

        Column {
            anchors.left: hand.visible ? hand.right : parent.left
            anchors.leftMargin: KTheme.compact ? KSize.gap : KSize.s8
            anchors.right: parent.right
            anchors.rightMargin: KSize.s2
            anchors.verticalCenter: parent.verticalCenter

            KText {
                Accessible.ignored: true
                color: root.ink
                font.weight: Font.Bold
                role: KText.Button
                text: root.text
                width: parent.width
                wrapMode: Text.NoWrap
            }

            KText {
                Accessible.ignored: true
                color: KTheme.inkSoft
                role: KText.Body
                text: root.hint
                width: parent.width
                wrapMode: Text.NoWrap
            }
        }
    }
}
