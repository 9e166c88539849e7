pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The visit did not end with a receipt: how the matter stands, do not pay again, and the reference on screen and slip.
KPage {
    id: page

    required property CheckingViewModel model

    lead: model.lead
    step: model.service
    title: model.title

    primary: ColumnLayout {
        spacing: KSize.gap

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "print"
            objectName: "print-slip"
            text: qsTr("Print the slip")
            visible: page.model.slip === "failed"

            onActivated: page.model.print()
        }

        KPrimaryButton {
            Layout.fillWidth: true
            busy: page.model.slip === "printing"
            objectName: "primary"
            text: qsTr("I have the reference")

            onActivated: page.model.finish()
        }
    }

    KBanner {
        Layout.fillWidth: true
        forbids: true
        kind: KBanner.Warn
        text: page.model.warning
        title: qsTr("Do not pay again")
        visible: page.model.warning !== ""
    }

    KFactRow {
        Layout.fillWidth: true
        figure: !KTheme.compact && !KTheme.largeText
        strong: true
        label: qsTr("Your reference")
        value: page.model.reference
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("Amount")
        strong: true
        value: page.model.amount
        visible: page.model.amount !== ""
    }

    KText {
        Layout.fillWidth: true
        Layout.topMargin: KSize.gap
        role: KText.Heading
        text: qsTr("You do not have to wait here")
    }

    Repeater {
        model: page.model.points

        KPoint {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            divider: index < page.model.points.length - 1
            iconName: modelData.icon
            text: modelData.text
        }
    }
}
