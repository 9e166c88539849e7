import QtQuick
import KioskKit

// Erases or stops something; for staff, and for "erase".
KPressable {
    id: root

    property string iconName

    edge: KTheme.errorKeel
    face: KTheme.error
    implicitHeight: Math.max(KSize.secondary, face_.implicitHeight + keel + KSize.s4)
    implicitWidth: face_.implicitWidth + 2 * KSize.gap
    ink: KTheme.onError
    pressedEdge: KTheme.errorKeel
    pressedFace: KTheme.error
    stroke: 0

    contentItem: KButtonFace {
        id: face_

        button: root
        iconName: root.iconName
    }
}
