pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The card terminal has the floor: the amount, where to hold the card, and that the PIN belongs there only.
KPage {
    id: page

    required property PayViewModel model

    readonly property bool cramped: KTheme.compact && KTheme.largeText
    readonly property bool beforePaying: model.presentCard || model.stage === "preparing"

    stretch: true
    step: model.step
    title: model.title

    primary: KSecondaryButton {
        Layout.fillWidth: true
        iconName: "close"
        objectName: "cancel"
        text: qsTr("Cancel the payment")
        visible: page.model.presentCard

        onActivated: page.model.cancel()
    }
    startContent: KFactPair {
        Layout.fillWidth: true
        facts: [
            {
                icon: "coins",
                label: page.model.paid ? qsTr("Paid") : qsTr("Amount"),
                figure: page.model.amount,
                unit: page.model.currency
            }
        ]
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: KSize.gap
        spacing: KSize.s15

        KTerminalDrawing {
            asking: page.model.presentCard
            visible: page.beforePaying && (!KTheme.largeText || KTheme.landscape)
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: KSize.gap
            visible: page.beforePaying

            KNumberedPoint {
                Layout.fillWidth: true
                number: 1
                text: qsTr("Hold your card to the terminal beside the screen, or put it in")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                number: 2
                text: qsTr("Type your PIN only on the terminal")
            }

            KNumberedPoint {
                Layout.fillWidth: true
                visible: !page.cramped
                number: 3
                text: qsTr("Wait until the terminal says that you can take your card")
            }
        }

        KBanner {
            Layout.fillWidth: true
            forbids: !page.model.paid
            kind: page.model.paid ? KBanner.Ok : KBanner.Warn
            text: page.model.paid ? qsTr("Take your card from the terminal.") : qsTr("Do not hold a card to the terminal.")
            title: page.model.paid ? qsTr("Your payment went through") : qsTr("Do not pay again")
            visible: !page.beforePaying
        }
    }

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    KWaiting {
        Layout.fillWidth: true
        waitsFor: page.model.waitsFor
    }

    KRule {
        Layout.fillWidth: true
        strong: true
    }

    Item {
        Layout.fillHeight: true
    }

    KPoint {
        Layout.fillWidth: true
        iconName: "lock"
        visible: !page.cramped
        text: qsTr("This screen never asks for your card number or your PIN.")
    }
}
