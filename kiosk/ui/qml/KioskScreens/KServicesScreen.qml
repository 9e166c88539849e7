pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The services of a situation, an agency, a kind or a shelf; all agencies; or what a list can be made shorter by.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room - (above.visible ? above.height + KSize.gap : 0) + KSize.gap) / (KSize.row + KSize.gap))

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

    KFilterRow {
        id: above

        Layout.fillWidth: true
        model: page.model
        visible: page.model.narrowable
    }

    KBanner {
        Layout.fillWidth: true
        iconName: "clock"
        kind: KBanner.Info
        text: qsTr("You can look services up, or ask our staff.")
        title: qsTr("Nothing can be finished here right now.")
        visible: page.model.nothing
    }

    KNothingFound {
        Layout.fillWidth: true
        model: page.model
        visible: page.model.nothing
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
