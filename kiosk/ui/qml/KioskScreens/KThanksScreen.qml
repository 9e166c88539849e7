import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The session is over and wiped.
Item {
    id: root

    required property ShellViewModel shell

    Rectangle {
        anchors.fill: parent
        color: KTheme.bar
    }

    ColumnLayout {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: KSize.s15
        anchors.left: parent.left
        anchors.leftMargin: KSize.s15
        anchors.right: parent.right
        anchors.rightMargin: KSize.s15
        anchors.top: parent.top
        anchors.topMargin: KTheme.portrait ? 4 * KSize.s15 : KSize.s15
        spacing: KSize.s8

        KText {
            Layout.fillWidth: true
            color: KTheme.onBar
            role: KText.Display
            text: qsTr("Thank you for your visit. Go well.")
        }

        KText {
            Layout.fillWidth: true
            color: KTheme.onBar
            role: KText.Lead
            text: qsTr("What you entered has been erased from this unit.")
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: KSize.s8
            spacing: KSize.gap

            KIcon {
                color: KTheme.onBar
                name: "card"
                size: KSize.iconLarge
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.onBar
                role: KText.Heading
                text: qsTr("Take your card and your papers with you")
            }
        }

        Item {
            Layout.fillHeight: true
        }

        KSecondaryButton {
            Layout.fillWidth: true
            Layout.maximumWidth: KSize.px(256)
            objectName: "primary"
            text: qsTr("Start again")

            onActivated: root.shell.wake(root.shell.language)
        }
    }
}
