pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Not paid, and nothing charged: try again or go.
KPage {
    id: page

    required property DeclinedViewModel model

    step: model.step
    title: model.title

    primary: ColumnLayout {
        spacing: KSize.gap

        KPrimaryButton {
            Layout.fillWidth: true
            iconName: page.model.byPhone ? "phone" : "card"
            objectName: "primary"
            text: page.model.byPhone ? qsTr("Try again with my phone") : page.model.declined ? qsTr("Try another card") : qsTr("Pay now")

            onActivated: page.model.again()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: page.model.byPhone ? "card" : "phone"
            objectName: "other-way"
            text: page.model.byPhone ? qsTr("Pay by card here instead") : qsTr("Pay with my phone instead")
            visible: page.model.otherWay

            onActivated: page.model.inTheOtherWay()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "end"
            objectName: "abandon"
            text: qsTr("Leave without paying")

            onActivated: page.model.abandon()
        }
    }

    KBanner {
        Layout.fillWidth: true
        kind: page.model.declined ? KBanner.Error : KBanner.Warn
        text: page.model.text
        title: page.model.byPhone ? qsTr("Nothing was charged") : qsTr("Your card was not charged")
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
        iconName: page.model.byPhone ? "phone" : "card"
        text: page.model.byPhone ? qsTr("Try again: your phone gets a new code.") : page.model.declined ? qsTr("Pay with another card, or check the PIN and the limit of this one.") : qsTr("Pay now, with this card or another one.")
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "person"
        text: qsTr("Ask our staff, and give them the reference below.")
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("Reference")
        strong: true
        value: page.model.reference
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("To pay")
        strong: true
        value: page.model.amount
    }
}
