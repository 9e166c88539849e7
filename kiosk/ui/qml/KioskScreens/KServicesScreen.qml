pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The services of a situation or an agency.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room + KSize.gap) / (KSize.row + KSize.gap))

    oneColumn: KTheme.compact
    stretch: true
    lead: KTheme.compact && KTheme.largeText ? "" : model.heading
    title: model.title

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
