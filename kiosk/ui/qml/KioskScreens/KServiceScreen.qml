pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What a service is, what it costs, what it needs, and whether it can be done here now.
KPage {
    id: page

    required property ServiceViewModel model

    readonly property bool longName: model.name.length > 70
    readonly property bool cramped: KTheme.compact && KTheme.largeText
    readonly property bool crowded: longName && (wide || KTheme.largeText)

    Accessible.name: model.name
    firstFocus: start
    lead: longName ? "" : model.description
    step: model.agency
    title: longName ? "" : model.name

    startContent: [
        KText {
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            role: KTheme.largeText ? KText.Body : KText.Heading
            text: page.model.name
            visible: page.longName && !page.cramped
        },
        KText {
            Layout.fillWidth: true
            color: KTheme.inkSoft
            role: KText.Lead
            text: page.model.description
            visible: page.longName && !page.crowded
        },
        KServiceStanding {
            Layout.fillWidth: true
            model: page.model
            visible: !page.crowded
        }
    ]
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

    KText {
        Layout.fillWidth: true
        font.weight: Font.DemiBold
        role: KText.Label
        text: page.model.name
        visible: page.longName && page.cramped
    }

    KText {
        Layout.fillWidth: true
        color: KTheme.inkSoft
        role: KText.Lead
        text: page.model.description
        visible: page.crowded
    }

    KServiceStanding {
        Layout.fillWidth: true
        model: page.model
        visible: page.crowded
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

    Repeater {
        id: documents

        model: page.model.documents

        ColumnLayout {
            id: needed

            required property int index
            required property string name
            required property string note

            Layout.fillWidth: true
            spacing: KSize.gap

            KText {
                Layout.fillWidth: true
                role: KText.Heading
                text: qsTr("What you need")
                visible: needed.index === 0
            }

            KPoint {
                Layout.fillWidth: true
                divider: needed.index < documents.count - 1
                iconName: "document"
                text: needed.note
                title: needed.name
            }
        }
    }

    KPoint {
        Layout.fillWidth: true
        iconName: "network"
        text: page.model.website
        title: qsTr("Website")
        visible: text !== ""
    }
}
