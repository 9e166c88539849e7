import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Ways on from a list that holds nothing: no dead end.
KButtonRow {
    id: root

    required property ListingViewModel model
    property bool squeezed: false

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: root.squeezed ? "" : "agencies"
        objectName: "agencies"
        text: qsTr("All agencies")

        onActivated: root.model.agencies()
    }

    KSecondaryButton {
        Layout.fillWidth: true
        objectName: "home"
        text: qsTr("All situations")

        onActivated: root.model.home()
    }

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: root.squeezed ? "" : "person"
        objectName: "ask"
        text: qsTr("Ask our staff")

        onActivated: root.model.ask()
    }
}
