import QtQuick
import QtQuick.Layouts
import KioskKit

// One answer of the review and the way to change it.
ColumnLayout {
    id: root

    required property int index
    required property string label
    required property string pageId
    required property string value

    signal changeRequested

    spacing: 0

    RowLayout {
        Layout.bottomMargin: KTheme.compact ? KSize.s1 : KSize.s3
        Layout.fillWidth: true
        Layout.minimumHeight: KSize.target
        Layout.topMargin: KTheme.compact ? KSize.s1 : KSize.s3
        spacing: KSize.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                font.weight: Font.Normal
                role: KText.Label
                text: root.label
            }

            KText {
                readonly property bool personal: true

                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: root.value
            }
        }

        KQuietButton {
            description: root.label
            objectName: "change-" + root.index
            text: qsTr("Change")
            visible: root.pageId !== ""

            onActivated: root.changeRequested()
        }
    }

    KRule {
        Layout.fillWidth: true
    }
}
