import QtQuick
import KioskKit

// A function beside something else: clear, hide, test.
KPressable {
    id: root

    property string iconName

    corner: KSize.keyRadius
    face: KTheme.sandDeep
    implicitHeight: Math.max(KSize.target, face_.implicitHeight + keel + KSize.s2)
    implicitWidth: Math.max(KSize.target, Math.ceil(face_.implicitWidth) + leftPadding + rightPadding)
    ink: KTheme.title
    keel: KSize.keyKeel
    leftPadding: KSize.s4
    rightPadding: iconName === "" ? KSize.s4 : KSize.gap

    contentItem: KButtonFace {
        id: face_

        button: root
        iconName: root.iconName
        iconSize: KSize.iconSmall
        scaling: 0.8
    }
}
