import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What there is to know before sending: no paper, a failure, or that it is under way.
ColumnLayout {
    id: root

    required property ReviewViewModel model

    spacing: KSize.gap
    visible: model.paperless || model.failure !== "" || model.busy

    KBanner {
        Layout.fillWidth: true
        iconName: "print"
        kind: KBanner.Warn
        text: qsTr("No paper receipt right now: you take it on your phone.")
        visible: root.model.paperless && !root.model.busy
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
