pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// A drawing of a Civil ID card with the place of its number. Drawn from the real side, never mirrored.
Rectangle {
    id: card

    readonly property real unit: width / 330

    Accessible.ignored: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    border.color: KTheme.action
    border.width: KSize.stroke
    color: KTheme.surface
    implicitHeight: KSize.px(56)
    implicitWidth: KSize.px(91)
    radius: KSize.radius

    Rectangle {
        color: KTheme.actionTint
        height: 42 * card.unit
        radius: card.radius - card.border.width
        width: parent.width - 2 * x
        x: card.border.width
        y: card.border.width
    }

    Rectangle {
        color: KTheme.surface
        height: 20 * card.unit
        width: parent.width - 2 * x
        x: card.border.width
        y: 36 * card.unit
    }

    Rectangle {
        id: photo

        clip: true
        color: KTheme.sandDeep
        height: 96 * card.unit
        radius: KSize.s1
        width: 76 * card.unit
        x: 22 * card.unit
        y: 68 * card.unit

        Rectangle {
            color: KTheme.edge
            height: width
            radius: width / 2
            width: 36 * card.unit
            x: (parent.width - width) / 2
            y: 14 * card.unit
        }

        Rectangle {
            color: KTheme.edge
            height: width
            radius: width / 2
            width: 58 * card.unit
            x: (parent.width - width) / 2
            y: 58 * card.unit
        }
    }

    Rectangle {
        border.color: KTheme.caret
        border.width: KSize.border
        color: KTheme.warnTint
        height: 40 * card.unit
        radius: KSize.s1
        width: 200 * card.unit
        x: 112 * card.unit
        y: 60 * card.unit

        KText {
            Accessible.ignored: true
            anchors.centerIn: parent
            font.pixelSize: Math.round(25 * card.unit)
            font.weight: Font.DemiBold
            text: "\u20661234 5678 ••••\u2069"
        }
    }

    Repeater {
        model: [150, 110, 136]

        Rectangle {
            required property int index
            required property int modelData

            color: KTheme.line
            height: 10 * card.unit
            width: modelData * card.unit
            x: 116 * card.unit
            y: (114 + 21 * index) * card.unit
        }
    }
}
