pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Asks for the reference of a receipt that is to be seen again.
KPage {
    id: page

    required property ReferenceViewModel model

    readonly property bool cramped: KTheme.compact && KTheme.largeText

    firstFocus: field
    lead: cramped ? "" : qsTr("It begins with GM. You find it on the paper, or on the receipt on your phone.")
    step: cramped ? "" : model.step
    stretch: true
    title: qsTr("What is the reference of your receipt?")

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
        KTextField {
            id: field

            Layout.fillWidth: true
            Layout.topMargin: KTheme.portrait ? KSize.gap : 0
            available: !page.model.busy
            clearable: false
            error: page.model.error
            label: page.cramped ? "" : qsTr("Reference")
            leftToRight: true
            objectName: "field-reference"
            personal: true
            text: page.cramped ? page.model.text.slice(3) : page.model.text

            onBackspace: page.model.backspace()
            onCleared: page.model.clear()
            onDone: page.model.confirm()
            onTyped: text => page.model.typed(text)
        },
        KWaiting {
            Layout.fillWidth: true
            visible: page.model.busy
            waitsFor: qsTr("Looking for your receipt")
        }
    ]

    KKeypad {
        Layout.alignment: Qt.AlignBottom
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight
        available: !page.model.busy

        onBackspace: page.model.backspace()
        onClearAll: page.model.clear()
        onTyped: text => page.model.typed(text)
    }
}
