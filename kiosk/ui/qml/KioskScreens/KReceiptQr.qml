import QtQuick
import QtQuick.Layouts
import KioskKit

// The code of the receipt on a slip of its own, where there is no height for the whole card.
Rectangle {
    id: root

    required property string detail
    required property string text
    required property string title

    border.color: KTheme.edge
    border.width: KTheme.highContrast ? KSize.stroke : 0
    color: KTheme.surface
    implicitHeight: slip.implicitHeight + 2 * KSize.gap

    RowLayout {
        id: slip

        anchors.left: parent.left
        anchors.leftMargin: KSize.s8
        anchors.right: parent.right
        anchors.rightMargin: KSize.s8
        anchors.verticalCenter: parent.verticalCenter
        spacing: KSize.s12

        KQr {
            description: root.title
            size: KSize.px(60)
            text: root.text
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: KSize.s1

            KText {
                Layout.fillWidth: true
                role: KText.Heading
                text: root.title
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                text: root.detail
                visible: !KTheme.largeText
            }
        }
    }
}
