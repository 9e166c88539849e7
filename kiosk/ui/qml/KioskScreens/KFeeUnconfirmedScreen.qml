pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// There is no amount that may be charged: why, what the person can do, and what staff want to know.
KPage {
    id: page

    required property FeeUnconfirmedViewModel model

    step: model.step
    title: model.title

    primary: ColumnLayout {
        spacing: KSize.gap

        KPrimaryButton {
            Layout.fillWidth: true
            busy: page.model.busy
            iconName: "refresh"
            objectName: "primary"
            text: qsTr("Try again")
            visible: page.model.again

            onActivated: page.model.askAgain()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            enabled: !page.model.busy
            iconName: "end"
            objectName: "abandon"
            text: qsTr("Leave without paying")

            onActivated: page.model.abandon()
        }
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Warn
        text: page.model.text
        title: qsTr("Nothing was charged")
    }

    KText {
        Layout.fillWidth: true
        Layout.topMargin: KSize.gap
        role: KText.Heading
        text: qsTr("What you can do now")
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: page.model.again ? "refresh" : "person"
        text: page.model.nextStep
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("Reference")
        strong: true
        value: page.model.reference
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("Code for our staff")
        value: page.model.code
    }
}
