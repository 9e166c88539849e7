import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Asks before what was entered is erased.
KDialog {
    id: root

    required property OverlayViewModel model

    opened: model.kind === "end"
    text: [qsTr("What you entered will be erased."), model.money].filter(part => part !== "").join(" ")
    title: qsTr("Do you want to end?")

    buttons: [
        KPrimaryButton {
            Layout.fillWidth: true
            objectName: "stay"
            text: qsTr("No, go on")

            onActivated: root.model.close()
        },
        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "end"
            objectName: "end-now"
            text: qsTr("End and erase")

            onActivated: root.model.end()
        }
    ]

    onDismissed: model.close()
}
