import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The session is over and wiped.
Item {
    id: root

    required property ShellViewModel shell

    Accessible.name: thanks.text
    Accessible.role: Accessible.Pane

    KBareGround {
        id: ground

        anchors.fill: parent
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.leftMargin: KSize.s15
        anchors.right: parent.right
        anchors.rightMargin: KSize.s15
        anchors.top: parent.top
        anchors.topMargin: KTheme.portrait ? 3 * KSize.s15 : KSize.s15
        spacing: KTheme.compact ? KSize.s3 : KSize.s8

        KText {
            id: thanks

            Layout.fillWidth: true
            color: KTheme.title
            role: KText.Title
            scaling: KTheme.portrait && !KTheme.largeText ? 1.3 : 1
            text: qsTr("Thank you for your visit")
        }

        KText {
            Layout.fillWidth: true
            role: KText.Title
            scaling: 0.8
            text: qsTr("Go well.")
        }

        KText {
            Layout.fillWidth: true
            color: KTheme.inkSoft
            role: KText.Lead
            text: qsTr("What you entered has been erased from this unit.")
        }

        KPoint {
            Layout.fillWidth: true
            Layout.topMargin: KSize.gap
            iconName: "card"
            title: qsTr("Take your card and your papers with you")
        }
    }

    KSecondaryButton {
        anchors.left: parent.left
        anchors.leftMargin: KSize.s15
        anchors.verticalCenter: parent.bottom
        anchors.verticalCenterOffset: -Math.round((ground.height - ground.seaTop + ground.band - KSize.s8) / 2)
        objectName: "primary"
        text: qsTr("Start again")
        width: KTheme.portrait ? parent.width - 2 * KSize.s15 : KSize.startColumn

        onActivated: root.shell.wake(root.shell.language)
    }
}
