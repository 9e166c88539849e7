import QtQuick
import KioskKit

// Another thing to do on a page.
KPressable {
    id: root

    property string iconName
    property string trailingIcon
    property bool startAligned: false

    edge: KTheme.action
    implicitHeight: Math.max(KSize.secondary, face_.implicitHeight + keel + KSize.s4)
    implicitWidth: face_.implicitWidth + 2 * KSize.gap
    ink: KTheme.actionText
    leftPadding: startAligned ? KSize.s8 : KSize.gap
    rightPadding: startAligned ? KSize.s8 : KSize.gap
    stroke: KSize.border

    contentItem: KButtonFace {
        id: face_

        button: root
        iconName: root.iconName
        scaling: KTheme.largeText ? 1 : 0.9
        startAligned: root.startAligned
        trailingIcon: root.trailingIcon
    }
}
