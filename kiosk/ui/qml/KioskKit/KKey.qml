import QtQuick
import KioskKit

// One key of a keypad or keyboard. Never takes the focus; may be pressed as fast as one likes.
KPressable {
    id: root

    property string iconName
    property bool iconMirrored: false
    property bool soft: false
    property bool primary: false
    property real scaling: 1

    corner: KSize.keyRadius
    edge: primary ? KTheme.actionKeel : KTheme.edge
    face: primary ? KTheme.action : soft ? KTheme.sandDeep : KTheme.surface
    focusPolicy: Qt.NoFocus
    ink: primary ? KTheme.onAction : soft ? KTheme.title : KTheme.ink
    keel: KSize.keyKeel
    leftPadding: 0
    pressedEdge: primary ? KTheme.actionKeel : KTheme.action
    pressedFace: primary ? KTheme.action : KTheme.actionTint
    repeats: true
    rightPadding: 0
    stroke: primary ? 0 : KSize.stroke

    contentItem: Item {
        KIcon {
            id: icon

            anchors.centerIn: parent
            anchors.horizontalCenterOffset: words.visible ? -(words.implicitWidth + KSize.s4) / 2 : 0
            color: root.inkNow
            mirrored: root.iconMirrored
            name: root.iconName
            visible: name !== ""
        }

        KText {
            id: words

            Accessible.ignored: true
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: icon.visible ? (icon.width + KSize.s4) / 2 : 0
            color: root.inkNow
            font.weight: Font.Medium
            role: KText.Button
            scaling: root.scaling
            text: root.text
            visible: text !== "" && (root.iconName === "" || implicitWidth + icon.width + 2 * KSize.s4 < root.width)
            wrapMode: Text.NoWrap
        }
    }
}
