import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What there is to know before sending: no paper or little of it, a failure, or that it is under way.
ColumnLayout {
    id: root

    required property ReviewViewModel model

    spacing: KSize.gap
    visible: model.paper !== "there" || model.failure !== "" || model.busy

    KBanner {
        Layout.fillWidth: true
        iconName: "print"
        kind: root.model.paper === "low" ? KBanner.Info : KBanner.Warn
        text: root.model.paper === "low" ? qsTr("The paper is almost used up. Should it run out, you take the receipt on your phone.") : qsTr("No paper receipt right now: you take it on your phone.")
        visible: root.model.paper !== "there" && !root.model.busy
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Error
        text: root.model.failure
        visible: text !== ""
    }

    KWaiting {
        Layout.fillWidth: true
        visible: root.model.busy
        waitsFor: qsTr("Sending your request")
    }
}
