import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What it costs, what is agreed to, and the agreement itself.
ColumnLayout {
    id: root

    required property ReviewViewModel model
    property bool brief: false

    spacing: KSize.gap

    KFactRow {
        Layout.fillWidth: true
        divider: false
        figure: !KTheme.compact && !KTheme.largeText
        strong: true
        label: qsTr("You pay")
        value: root.model.amount
        visible: value !== ""
    }

    KText {
        Layout.fillWidth: true
        color: KTheme.inkSoft
        font.weight: Font.Normal
        role: KText.Label
        text: root.model.consent
        visible: !root.brief && (root.model.failure === "" || !KTheme.largeText)
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
}
