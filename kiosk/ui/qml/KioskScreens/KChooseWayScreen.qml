pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// How to pay: two large choices, and nothing charged yet.
KPage {
    id: page

    required property ChooseWayViewModel model

    step: model.step
    title: qsTr("How would you like to pay?")

    primary: KSecondaryButton {
        Layout.fillWidth: true
        iconName: "end"
        objectName: "abandon"
        text: qsTr("Leave without paying")

        onActivated: page.model.abandon()
    }
    startContent: KFactPair {
        Layout.fillWidth: true
        facts: [
            {
                icon: "coins",
                label: qsTr("Amount"),
                figure: page.model.amount,
                unit: page.model.currency
            }
        ]
    }

    KOptionCard {
        Layout.fillWidth: true
        detail: qsTr("Hold your card to the terminal beside the screen")
        iconName: "card"
        objectName: "way-card"
        text: qsTr("By card, here")

        onActivated: page.model.byCard()
    }

    KOptionCard {
        Layout.fillWidth: true
        detail: qsTr("Scan a code, and pay on the page that opens")
        iconName: "phone"
        objectName: "way-phone"
        text: qsTr("With my phone")

        onActivated: page.model.byPhone()
    }

    KFactRow {
        Layout.fillWidth: true
        divider: false
        label: qsTr("Reference")
        value: page.model.reference
    }
}
