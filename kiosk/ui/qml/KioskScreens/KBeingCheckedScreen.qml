pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Nobody can say yet whether it was charged: do not pay again, and keep the reference.
KPage {
    id: page

    required property CheckingViewModel model

    lead: qsTr("The answer has not come yet. We keep asking for you.")
    step: model.service
    title: qsTr("We are checking your payment")

    primary: KPrimaryButton {
        Layout.fillWidth: true
        objectName: "primary"
        text: qsTr("I have noted the reference")

        onActivated: page.model.finish()
    }

    KBanner {
        Layout.fillWidth: true
        forbids: true
        kind: KBanner.Warn
        text: qsTr("Not here, and not on your phone, until we have the answer.")
        title: qsTr("Do not pay again")
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
    }

    KText {
        Layout.fillWidth: true
        Layout.topMargin: KSize.gap
        role: KText.Heading
        text: qsTr("You do not have to wait here")
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "check-circle"
        text: qsTr("If it was paid, your request goes on by itself.")
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "card"
        text: qsTr("If it was not paid, nothing is charged, and you can start again.")
    }

    KPoint {
        Layout.fillWidth: true
        iconName: "scan"
        text: qsTr("Take a photo of this page. With the reference our staff can find your payment.")
    }
}
