pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Everything that will be sent, and the consent.
KPage {
    id: page

    required property ReviewViewModel model

    readonly property bool turning: KTheme.largeText && (wide || KTheme.lowered)
    readonly property int below: (wide ? 0 : consent.implicitHeight) + (notes.visible ? notes.implicitHeight + KSize.gap : 0)
    readonly property int answerHeight: KSize.target + 2 * KSize.s3 + KSize.rule

    stretch: !turning
    lead: KTheme.largeText || KTheme.compact ? "" : qsTr("We send nothing before you agree.")
    step: model.step
    title: qsTr("Check what you wrote")

    startContent: KConsent {
        Layout.fillWidth: true
        brief: page.turning
        model: page.model
        visible: page.wide || page.turning
    }
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
        value: page.turning ? 99 : Math.max(2, Math.floor((page.room - page.below - 2 * KSize.gap) / page.answerHeight))
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
            model: page.turning ? null : page.model.items

            KReviewRow {
                Layout.fillWidth: true

                onChangeRequested: page.model.change(pageId)
            }
        }
    }

    Repeater {
        model: page.turning ? page.model.items : null

        KReviewRow {
            Layout.fillWidth: true

            onChangeRequested: page.model.change(pageId)
        }
    }

    KPages {
        Layout.fillWidth: true
        page: page.model.page
        pages: page.model.pages
        visible: page.model.pages > 1

        onNext: page.model.next()
        onPrevious: page.model.previous()
    }

    Item {
        Layout.fillHeight: true
        visible: !page.turning
    }

    KText {
        Layout.fillWidth: true
        color: KTheme.inkSoft
        font.weight: Font.Normal
        role: KText.Label
        text: page.model.consent
        visible: page.turning
    }

    KReviewNotes {
        id: notes

        Layout.fillWidth: true
        model: page.model
    }

    KConsent {
        id: consent

        Layout.fillWidth: true
        model: page.model
        visible: !page.wide && !page.turning
    }
}
