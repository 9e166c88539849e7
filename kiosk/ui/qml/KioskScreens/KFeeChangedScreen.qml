pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The fee is another one than the person saw: both amounts, and the choice to go on or to leave.
KPage {
    id: page

    required property FeeChangedViewModel model

    lead: qsTr("Compare it with what you saw before, then decide.")
    step: model.step
    title: qsTr("The fee has changed")

    primary: ColumnLayout {
        spacing: KSize.gap

        KPrimaryButton {
            Layout.fillWidth: true
            iconName: "card"
            objectName: "primary"
            text: page.model.goOn

            onActivated: page.model.accept()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "end"
            objectName: "abandon"
            text: qsTr("Leave without paying")

            onActivated: page.model.abandon()
        }
    }

    KFactRow {
        Layout.fillWidth: true
        label: qsTr("The fee you saw")
        objectName: "fee-before"
        value: page.model.before
        visible: page.model.before !== ""
    }

    KFactRow {
        Layout.fillWidth: true
        figure: true
        label: qsTr("The fee now")
        objectName: "fee-now"
        unit: page.model.currency
        value: page.model.amount
    }

    KBanner {
        Layout.fillWidth: true
        Layout.topMargin: KSize.gap
        text: qsTr("Your answers are kept. You pay only if you go on.")
        title: qsTr("Nothing was charged")
    }

    KFactRow {
        Layout.fillWidth: true
        divider: false
        label: qsTr("Reference")
        value: page.model.reference
    }
}
