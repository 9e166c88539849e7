pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Search, situations, agencies, most used.
KPage {
    id: page

    required property HomeViewModel model

    // Where little fits: search shows what is used most, and every list can be narrowed by kind.
    readonly property bool scant: KTheme.compact && KTheme.largeText
    readonly property int between: KTheme.portrait ? KSize.px(4.4) : KSize.s4
    readonly property int rowsThatFit: Math.floor((room - above.height - KSize.gap + between) / (KSize.tile + between))

    firstFocus: search
    step: KTheme.largeText ? "" : qsTr("Welcome")
    title: qsTr("What would you like to get done?")

    primary: GridLayout {
        columnSpacing: KSize.gap
        columns: page.wide ? 1 : 2
        rowSpacing: KSize.gap
        uniformCellWidths: true

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "agencies"
            objectName: "agencies"
            startAligned: true
            text: qsTr("All agencies")

            onActivated: page.model.agencies()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "check-circle"
            objectName: "finish-here"
            startAligned: true
            text: qsTr("Finish here now")

            onActivated: page.model.finishHere()
        }

        GridLayout {
            id: further

            Layout.columnSpan: page.wide ? 1 : 2
            Layout.fillWidth: true
            columnSpacing: page.wide ? KSize.s3 : KSize.gap
            columns: page.wide || KTheme.largeText ? 2 : 3
            rowSpacing: columnSpacing

            KQuietButton {
                Layout.fillWidth: true
                iconName: page.wide ? "" : "clock"
                objectName: "popular"
                text: qsTr("Used most")
                visible: !page.scant

                onActivated: page.model.popular()
            }

            KQuietButton {
                Layout.fillWidth: true
                objectName: "kinds"
                text: qsTr("By kind")
                visible: !page.scant

                onActivated: page.model.kinds()
            }

            KQuietButton {
                Layout.columnSpan: further.columns === 2 ? 2 : 1
                Layout.fillWidth: true
                iconName: page.wide ? "" : "document"
                objectName: "receipt-again"
                text: qsTr("Get a receipt again")
                visible: !page.model.unreachable

                onActivated: page.model.receiptAgain()
            }
        }
    }
    startContent: KSearchEntry {
        id: search

        Layout.fillWidth: true
        objectName: "search"
        text: KTheme.largeText || !KTheme.portrait ? qsTr("Search for a service") : qsTr("Search in your words: renew residency")

        onActivated: page.model.search()
    }

    Binding {
        property: "capacity"
        target: page.model
        value: Math.max(1, page.rowsThatFit) * page.columns
        when: page.room > 0
    }

    ColumnLayout {
        id: above

        Layout.fillWidth: true
        spacing: KSize.gap

        KBanner {
            Layout.fillWidth: true
            kind: KBanner.Warn
            text: page.model.catalogueAge
            title: qsTr("The connection is down. You can look things up.")
            visible: page.model.unreachable
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: KSize.gap

            KText {
                Layout.fillWidth: true
                role: KText.Heading
                text: KTheme.largeText || KTheme.compact ? qsTr("Or choose a situation") : qsTr("Or choose what is happening in your life")
            }

            KQuietButton {
                description: page.model.page
                objectName: "more"
                text: qsTr("More")
                visible: page.model.more

                onActivated: page.model.turn()
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: KSize.gap
        columns: page.columns
        rowSpacing: page.between
        uniformCellWidths: true

        Repeater {
            model: page.model.tiles

            KTile {
                required hint
                required property string lifeEvent
                required property string name
                required property string picture

                Layout.fillWidth: true
                iconName: picture
                objectName: "tile-" + lifeEvent
                text: name

                onActivated: page.model.choose(lifeEvent)
            }
        }
    }
}
