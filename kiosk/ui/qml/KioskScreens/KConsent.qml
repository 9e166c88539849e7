import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What it costs, what is agreed to, and the agreement itself.
ColumnLayout {
    id: root

    required property ReviewViewModel model

    spacing: KSize.gap

    KFactRow {
        Layout.fillWidth: true
        divider: false
        figure: true
        label: qsTr("You pay")
        value: root.model.amount
        visible: value !== ""
    }

    KBanner {
        Layout.fillWidth: true
        iconName: "print"
        kind: KBanner.Warn
        text: qsTr("There is no paper: you take the receipt on your phone.")
        visible: root.model.paperless
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Error
        text: root.model.failure
        visible: text !== ""
    }

    KText {
        Layout.fillWidth: true
        color: KTheme.inkSoft
        font.weight: Font.Normal
        role: KText.Label
        text: root.model.consent
    }

    KChoiceRow {
        Layout.fillWidth: true
        available: !root.model.busy
        checked: root.model.agreed
        exclusive: false
        objectName: "agree"
        text: qsTr("I agree")

        onActivated: root.model.agree()
    }

    KWaiting {
        Layout.fillWidth: true
        visible: root.model.busy
        waitsFor: qsTr("Sending your request")
    }
}
