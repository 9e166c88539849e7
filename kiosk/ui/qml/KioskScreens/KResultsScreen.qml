pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Search: what is typed, what was found, and the keyboard.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room - (found.visible ? found.height + KSize.gap : 0) - (instead.visible ? instead.height + KSize.gap : 0) + KSize.gap) / (rowNow + KSize.gap))

    readonly property bool squeezed: typing && (KTheme.compact || (KTheme.lowered && KTheme.largeText))
    readonly property int rowNow: squeezed ? KSize.slimRow : KSize.row
    property bool typing: true

    firstFocus: field

    startContent: KTextField {
        id: field

        Layout.fillWidth: true
        clearable: true
        iconName: "search"
        objectName: "query"
        placeholder: KTheme.largeText ? qsTr("Search for a service") : qsTr("Search in your words: renew residency")
        text: page.model.query

        onActiveFocusChanged: if (activeFocus)
            page.typing = true
        onBackspace: page.model.backspace()
        onCleared: page.model.clear()
        onTyped: text => page.model.typed(text)
    }
    tray: KKeyboard {
        Layout.fillWidth: true
        doneText: qsTr("Search")
        visible: page.typing

        onBackspace: page.model.backspace()
        onDone: page.putAway()
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
        visible: !page.model.nothing && !page.squeezed
    }

    KQuietButton {
        id: instead

        objectName: "as-typed"
        text: qsTr("Search for what I typed")
        visible: found.visible && page.model.note !== ""

        onActivated: page.model.asTyped()
    }

    KBanner {
        Layout.fillWidth: true
        iconName: "search"
        kind: KBanner.Info
        text: page.squeezed && KTheme.largeText ? "" : qsTr("Try a shorter word or choose from the list.")
        title: qsTr("We found no service with these words.")
        visible: page.model.nothing
    }

    KButtonRow {
        Layout.fillWidth: true
        visible: page.model.nothing && !(page.squeezed && KTheme.largeText)

        KSecondaryButton {
            Layout.fillWidth: true
            iconName: "agencies"
            objectName: "agencies"
            text: qsTr("All agencies")

            onActivated: page.model.agencies()
        }

        KSecondaryButton {
            Layout.fillWidth: true
            objectName: "home"
            text: qsTr("All situations")

            onActivated: page.model.home()
        }
    }

    Repeater {
        model: page.model.rows

        KServiceRow {
            slim: page.squeezed

            onActivated: page.model.open(index)
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

    function putAway(): void {
        typing = false;
        page.forceActiveFocus(Qt.OtherFocusReason);
    }
}
