pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What a service is, what it costs, what it needs, and whether it can be done here now.
KPage {
    id: page

    required property ServiceViewModel model

    readonly property int documentHeight: KSize.iconMedium + KSize.s12

    firstFocus: start
    lead: model.description
    step: model.agency
    title: model.name

    primary: ColumnLayout {
        spacing: KSize.gap

        KPrimaryButton {
            id: start

            Layout.fillWidth: true
            objectName: "primary"
            text: qsTr("Start the service")
            trailingIcon: "chevron"
            visible: page.model.canBegin

            onActivated: page.model.begin()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "search"
            objectName: "home"
            text: qsTr("Find another service")
            visible: !page.model.canBegin

            onActivated: page.model.home()
        }
    }

    KServiceStanding {
        Layout.fillWidth: true
        paperless: page.model.paperless
        standing: page.model.standing
        text: page.model.standingText
    }

    KFactPair {
        Layout.fillWidth: true
        facts: {
            const fee = {
                icon: "coins",
                label: qsTr("Fee"),
                figure: page.model.fee,
                unit: page.model.feeUnit
            };
            const time = {
                icon: "clock",
                label: qsTr("Time, about"),
                figure: page.model.time,
                unit: page.model.timeUnit
            };
            return page.model.time === "" ? [fee] : [fee, time];
        }
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "info"
        text: page.model.feeNote
        visible: text !== ""
    }

    KPoint {
        Layout.fillWidth: true
        divider: true
        iconName: "person"
        text: page.model.audience
        title: qsTr("Who is it for?")
        visible: text !== ""
    }

    KText {
        Layout.fillWidth: true
        role: KText.Heading
        text: qsTr("What you need")
        visible: documents.count > 0
    }

    Repeater {
        id: documents

        model: page.model.documents

        KPoint {
            required property int index
            required property string name
            required property string note

            Layout.fillWidth: true
            divider: index < documents.count - 1
            iconName: "document"
            text: note
            title: name
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

    KPoint {
        Layout.fillWidth: true
        iconName: "network"
        text: page.model.website
        title: qsTr("Website")
        visible: text !== ""
    }
}
