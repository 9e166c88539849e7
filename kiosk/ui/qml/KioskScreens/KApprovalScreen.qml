pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Waits for the approval on the person's own phone; the number here is chosen there.
KPage {
    id: page

    required property ApprovalViewModel model

    readonly property bool spacious: KTheme.portrait || !KTheme.largeText

    step: model.step
    title: model.failed ? model.failureTitle : qsTr("Open the approval on your phone and accept")

    primary: ColumnLayout {
        spacing: KSize.gap

        KPrimaryButton {
            Layout.fillWidth: true
            iconName: "refresh"
            objectName: "primary"
            text: qsTr("Ask my phone again")
            visible: page.model.failed

            onActivated: page.model.again()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "refresh"
            objectName: "again"
            text: qsTr("Nothing came: send again")
            visible: !page.model.failed

            onActivated: page.model.again()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "person"
            objectName: "change"
            text: qsTr("Change the Civil ID number")

            onActivated: page.model.change()
        }
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Error
        text: page.model.failureText
        visible: page.model.failed
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.s15
        visible: !page.model.failed

        KPhoneDrawing {
            Layout.alignment: Qt.AlignTop
            number: page.model.matchNumber
            visible: !KTheme.largeText
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: KTheme.compact ? KSize.s2 : KSize.gap

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                text: qsTr("Choose this number on your phone")
            }

            KText {
                Layout.fillWidth: true
                Accessible.name: text
                color: KTheme.action
                objectName: "match-number"
                role: KText.Display
                text: "\u2066" + page.model.matchNumber + "\u2069"
            }

            KNumberedPoint {
                Layout.fillWidth: true
                visible: page.spacious
                number: 1
                text: qsTr("Open the notification on your phone")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                visible: page.spacious
                number: 2
                text: qsTr("Choose the same number")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                visible: page.spacious
                number: 3
                text: qsTr("Accept")
            }
        }
    }

    KRule {
        Layout.fillWidth: true
        strong: true
        visible: !page.model.failed
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.gap
        visible: !page.model.failed

        KWaiting {
            Layout.fillWidth: true
            waitsFor: qsTr("We are waiting for you here")
        }

        KText {
            font.weight: Font.DemiBold
            role: KText.Heading
            text: page.model.timeLeft
        }
    }

    KRule {
        Layout.fillWidth: true
        strong: true
        visible: !page.model.failed
    }
}
