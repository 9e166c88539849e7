import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Where the look-up of what is owed stands, unless there is something to choose.
ColumnLayout {
    id: root

    required property QuestionViewModel model

    spacing: KSize.gap
    visible: ["waiting", "failed", "nothing"].includes(model.duesStage)

    KWaiting {
        Layout.fillWidth: true
        visible: root.model.duesStage === "waiting"
        waitsFor: qsTr("Asking the agency what is owed")
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Warn
        text: qsTr("The connection failed. Nothing was charged.")
        title: qsTr("We could not ask the agency")
        visible: root.model.duesStage === "failed"
    }

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: "refresh"
        objectName: "retry"
        text: qsTr("Ask again")
        visible: root.model.duesStage === "failed"

        onActivated: root.model.retry()
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Ok
        text: qsTr("Nothing to pay is recorded for you here.")
        title: qsTr("You owe nothing")
        visible: root.model.duesStage === "nothing"
    }

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: "search"
        objectName: "home"
        text: qsTr("Find another service")
        visible: root.model.duesStage === "nothing"

        onActivated: root.model.home()
    }
}
