import QtQuick
import KioskKit

// The one thing to do on a page.
KPressable {
    id: root

    property string iconName
    property string trailingIcon

    edge: KTheme.actionKeel
    face: KTheme.action
    implicitHeight: Math.max(KSize.primary, face_.implicitHeight + keel + KSize.s4)
    implicitWidth: face_.implicitWidth + 2 * KSize.gap
    ink: KTheme.onAction
    pressedEdge: KTheme.actionKeel
    pressedFace: KTheme.action
    stroke: 0

    contentItem: KButtonFace {
        id: face_

        button: root
        iconName: root.iconName
        trailingIcon: root.trailingIcon
    }
}
