import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Is the person still here?
KDialog {
    id: root

    required property OverlayViewModel model

    countdown: model.seconds
    countdownShare: model.share
    countdownUnit: model.unit
    opened: model.kind === "idle"
    text: [qsTr("We will close this page and erase your data to protect your privacy."), model.money].filter(part => part !== "").join(" ")
    title: qsTr("Are you still here?")

    buttons: [
        KPrimaryButton {
            Layout.fillWidth: true
            iconName: "clock"
            objectName: "more-time"
            text: qsTr("I need more time")

            onActivated: root.model.more()
        },
        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "end"
            objectName: "end-now"
            text: qsTr("End and erase")

            onActivated: root.model.end()
        }
    ]

    onDismissed: model.more()
}
