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
            size: KSize.px(KTheme.compact ? 62 : 104)
            text: page.model.link
        }

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: KTheme.compact ? KSize.s2 : KSize.gap

            KNumberedPoint {
                Layout.fillWidth: true
                number: 1
                text: qsTr("Point your phone's camera at the code")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                number: 2
                text: qsTr("Pay on KNET's page, and type your card's details only there")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                number: 3
                text: qsTr("Your receipt appears here")
                visible: !KTheme.largeText
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
            visible: text !== ""
        }
    }

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    KFactRow {
        Layout.fillWidth: true
        divider: false
        label: qsTr("Reference")
        value: page.model.reference
    }
}
