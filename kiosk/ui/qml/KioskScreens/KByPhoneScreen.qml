pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The person's phone has the floor: the code, what happens there, how long it stays open, and the ways back.
KPage {
    id: page

    required property ByPhoneViewModel model

    readonly property bool atBank: model.stage === "at_bank"
    readonly property bool coded: model.link !== ""
    readonly property bool paid: model.stage === "recording"
    // Where there is little height the code keeps its place: the amount stands beside it, the rest is turned to.
    readonly property bool tight: KTheme.largeText || KTheme.lowered || KTheme.compact

    step: model.step
    title: model.title

    primary: ColumnLayout {
        spacing: KSize.gap

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "card"
            objectName: "by-card"
            text: qsTr("Pay by card here instead")
            visible: page.model.cardPossible

            onActivated: page.model.byCard()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "close"
            objectName: "cancel"
            text: qsTr("Cancel the payment")
            visible: page.model.stoppable

            onActivated: page.model.stop()
        }
    }
    startContent: KFactPair {
        Layout.fillWidth: true
        visible: !page.tight || !page.coded
        facts: [
            {
                icon: "coins",
                label: page.paid ? qsTr("Paid") : qsTr("Amount"),
                figure: page.model.amount,
                unit: page.model.currency
            }
        ]
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.s12
        visible: page.coded

        KQr {
            Layout.alignment: Qt.AlignTop
            description: qsTr("Code of the payment page")
            objectName: "pay-code"
            size: KSize.px(KTheme.compact ? 62 : page.tight ? 80 : 104)
            text: page.model.link
        }

        KPhonePoints {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            visible: !page.tight
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: KTheme.compact ? 0 : KSize.s4
            visible: page.tight

            KText {
                Layout.fillWidth: true
                color: KTheme.action
                font.weight: Font.Medium
                text: qsTr("Amount")
            }

            KText {
                Layout.fillWidth: true
                role: KText.Heading
                text: page.model.amount + " " + page.model.currency
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                text: page.model.timeLeft
            }
        }
    }

    KBanner {
        Layout.fillWidth: true
        kind: page.paid ? KBanner.Ok : page.atBank ? KBanner.Info : KBanner.Warn
        text: page.atBank ? qsTr("Finish there, or cancel there. The receipt appears here by itself.") : page.paid ? qsTr("You can put your phone away.") : qsTr("Do not pay on your phone any more. If it was paid already, it counts.")
        title: page.atBank ? qsTr("The bank's page is open on your phone") : page.paid ? qsTr("Your payment went through") : qsTr("Do not pay again")
        visible: !page.coded && page.model.stage !== "preparing"
    }

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.gap

        KWaiting {
            Layout.fillWidth: true
            waitsFor: page.model.waitsFor
        }

        KText {
            font.weight: Font.DemiBold
            role: KTheme.compact ? KText.Body : KText.Heading
            text: page.model.timeLeft
            visible: text !== "" && !(page.tight && page.coded)
        }
    }

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    KPhonePoints {
        Layout.fillWidth: true
        visible: page.tight && page.coded
    }

    KFactRow {
        Layout.fillWidth: true
        divider: false
        label: qsTr("Reference")
        value: page.model.reference
    }
}
