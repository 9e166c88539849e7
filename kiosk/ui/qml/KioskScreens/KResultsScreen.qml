pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Search: what is typed, what was found, and the keyboard.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room - found.height - KSize.gap - KSize.pagerHeight) / (KSize.row + KSize.gap))

    firstFocus: field

    startContent: KTextField {
        id: field

        Layout.fillWidth: true
        clearable: true
        iconName: "search"
        objectName: "query"
        placeholder: qsTr("Search in your words: renew residency")
        text: page.model.query

        onBackspace: page.model.backspace()
        onCleared: page.model.clear()
        onTyped: text => page.model.typed(text)
    }
    tray: KKeyboard {
        doneAvailable: false
        doneText: qsTr("Search")

        onBackspace: page.model.backspace()
        onTyped: text => page.model.typed(text)
    }

    Binding {
        property: "capacity"
        target: page.model
        value: Math.max(1, page.rowsThatFit)
        when: page.room > 0
    }

    KText {
        id: found

        Layout.fillWidth: true
        maximumLineCount: 1
        role: KText.Heading
        text: page.model.note !== "" ? page.model.note : page.model.heading !== "" ? page.model.heading : page.model.nothing ? "" : qsTr("Used most")
        visible: !page.model.nothing
    }

    KBanner {
        Layout.fillWidth: true
        iconName: "search"
        kind: KBanner.Info
        text: qsTr("Try a shorter word or choose from the list.")
        title: qsTr("We found no service with these words.")
        visible: page.model.nothing
    }

    Repeater {
        model: page.model.rows

        KServiceRow {
            onActivated: page.model.open(index)
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
}
