pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Asks for the Civil ID number.
KPage {
    id: page

    required property CivilIdViewModel model

    firstFocus: field
    stretch: true
    step: model.step
    title: qsTr("What is your Civil ID number?")

    primary: KPrimaryButton {
        Layout.fillWidth: true
        available: page.model.complete
        busy: page.model.busy
        objectName: "primary"
        reason: page.model.missing
        text: qsTr("Continue")

        onActivated: page.model.confirm()
    }
    startContent: [
        RowLayout {
            Layout.fillWidth: true
            spacing: KSize.s8

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                text: qsTr("It has 12 digits and is on the front of your Civil ID card, at the top.")
            }

            KCardHint {
                visible: KTheme.portrait && !KTheme.largeText
            }
        },
        KCivilIdField {
            id: field

            Layout.fillWidth: true
            concealed: page.model.concealed
            countText: page.model.missing
            digits: page.model.digits
            error: page.model.error
            label: qsTr("Civil ID number")
            objectName: "field-civil-id"

            onBackspace: page.model.backspace()
            onConcealToggled: page.model.conceal()
            onDone: page.model.confirm()
            onTyped: text => page.model.typed(text)
        },
        KWaiting {
            Layout.fillWidth: true
            visible: page.model.busy
            waitsFor: qsTr("Asking your phone")
        }
    ]

    Item {
        Layout.fillHeight: true
    }

    KKeypad {
        Layout.fillWidth: true
        available: !page.model.busy

        onBackspace: page.model.backspace()
        onClearAll: page.model.clear()
        onTyped: text => page.model.typed(text)
    }
}
