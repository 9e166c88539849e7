import QtQuick
import QtQuick.Layouts
import KioskKit

// Makes a list shorter. It leads to the choices, or says what is chosen and takes that back.
KPressable {
    id: root

    property bool chosen: false

    Accessible.checkable: true
    Accessible.checked: chosen
    corner: KSize.keyRadius
    edge: chosen ? KTheme.action : KTheme.edge
    face: chosen ? KTheme.actionTint : KTheme.sandDeep
    implicitHeight: Math.max(KSize.target, words.implicitHeight + keel + KSize.s2)
    implicitWidth: Math.ceil(words.implicitWidth) + (mark.visible ? mark.width + KSize.s3 : 0) + leftPadding + rightPadding + 1
    ink: KTheme.title
    keel: KSize.keyKeel
    leftPadding: KSize.s4
    rightPadding: KSize.s4
    stroke: chosen ? KSize.border : KSize.stroke

    contentItem: RowLayout {
        spacing: KSize.s3

        KText {
            id: words

            Accessible.ignored: true
            Layout.fillWidth: true
            color: root.inkNow
            font.weight: Font.DemiBold
            role: KText.Label
            text: root.text
        }

        KIcon {
            id: mark

            color: root.inkNow
            name: root.chosen ? "close" : "chevron"
            size: KSize.iconSmall
            visible: root.chosen || !KTheme.largeText
        }
    }
}
