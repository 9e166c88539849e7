pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Asks for the Civil ID number.
KPage {
    id: page

    required property CivilIdViewModel model

    readonly property bool narrow: KTheme.compact || (KTheme.largeText && KTheme.landscape)
    readonly property bool cramped: KTheme.compact && KTheme.largeText

    firstFocus: narrow ? beside : above
    stretch: true
    step: cramped ? "" : model.step
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
            visible: !KTheme.lowered || (!KTheme.largeText && page.model.error === "" && !page.model.busy)

            KFieldError {
                Layout.fillWidth: true
                text: page.cramped ? page.model.error : ""
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                visible: !page.cramped
                text: qsTr("It has 12 digits and is on the front of your Civil ID card, at the top.")
            }

            KCardHint {
                visible: KTheme.portrait && !KTheme.largeText
            }
        },
        Loader {
            id: above

            focus: true

            Layout.fillWidth: true
            active: !page.narrow
            sourceComponent: number
            visible: active
        },
        KWaiting {
            Layout.fillWidth: true
            visible: page.model.busy
            waitsFor: qsTr("Asking your phone")
        }
    ]

    Loader {
        id: beside

        focus: true

        Layout.fillWidth: true
        active: page.narrow
        sourceComponent: number
        visible: active
    }

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

    Component {
        id: number

        KCivilIdField {
            focus: true
            concealed: page.model.concealed
            countText: page.model.missing
            digits: page.model.digits
            error: page.cramped && page.model.error !== "" ? " " : page.model.error
            label: qsTr("Civil ID number")
            objectName: "field-civil-id"

            onBackspace: page.model.backspace()
            onConcealToggled: page.model.conceal()
            onDone: page.model.confirm()
            onTyped: text => page.model.typed(text)
        }
    }
}
