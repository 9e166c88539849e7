pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Everything that will be sent, and the consent.
KPage {
    id: page

    required property ReviewViewModel model

    readonly property int rowHeight: KSize.target + 2 * KSize.s3 + KSize.rule
    readonly property int below: consent.implicitHeight + (model.pages > 1 ? KSize.pagerHeight + KSize.gap : 0)

    lead: qsTr("We send nothing before you agree.")
    step: model.step
    title: qsTr("Check what you wrote")

    primary: KPrimaryButton {
        Layout.fillWidth: true
        available: page.model.agreed
        busy: page.model.busy
        objectName: "primary"
        reason: qsTr("Touch “I agree” first.")
        text: page.model.pays ? qsTr("Go on to payment") : qsTr("Send")

        onActivated: page.model.submit()
    }

    Binding {
        property: "capacity"
        target: page.model
        value: Math.max(2, Math.floor((page.room - page.below) / page.rowHeight))
        when: page.room > 0
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        KRule {
            Layout.fillWidth: true
            strong: true
        }

        Repeater {
            model: page.model.items

            KReviewRow {
                Layout.fillWidth: true

                onChangeRequested: page.model.change(pageId)
            }
        }
    }

    KPager {
        Layout.fillWidth: true
        page: page.model.page
        pages: page.model.pages
        visible: page.model.pages > 1

        onNext: page.model.next()
        onPrevious: page.model.previous()
    }

    Item {
        Layout.fillHeight: true
    }

    KConsent {
        id: consent

        Layout.fillWidth: true
        model: page.model
    }
}
