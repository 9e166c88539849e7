pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// All agencies by name.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room + KSize.gap) / (KSize.row + KSize.gap))

    oneColumn: KTheme.compact
    stretch: true
    title: qsTr("Which agency?")

    Binding {
        property: "capacity"
        target: page.model
        value: Math.max(1, page.rowsThatFit)
        when: page.room > 0
    }

    Repeater {
        model: page.model.rows

        KServiceRow {
            onActivated: page.model.open(index)
        }
    }

    Item {
        Layout.fillHeight: true
    }

    KPages {
        Layout.fillWidth: true
        page: page.model.page
        pages: page.model.pages
        visible: page.model.pages > 1

        onNext: page.model.next()
        onPrevious: page.model.previous()
    }
}
