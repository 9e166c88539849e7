import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Help for the screen below, and how to reach a person.
KDialog {
    id: root

    required property OverlayViewModel model

    opened: model.kind === "help"
    title: qsTr("How this page works")

    buttons: KPrimaryButton {
        Layout.fillWidth: true
        objectName: "close-help"
        text: qsTr("Back to the page")

        onActivated: root.model.close()
    }

    onDismissed: model.close()

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "touch"
        text: root.model.first
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "info"
        text: root.model.second
    }

    KPoint {
        Layout.fillWidth: true
        iconName: "person"
        text: root.model.phone
        title: qsTr("Our staff in this hall help you. Or call:")
    }
}
