pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// Search: what is typed, what was found, what makes it shorter, and the keyboard. Rows stay where they are while somebody types.
KPage {
    id: page

    required property ListingViewModel model

    readonly property int rowsThatFit: Math.floor((room - (above.visible ? above.height + KSize.gap : 0) + KSize.gap) / (rowNow + KSize.gap))

    readonly property bool squeezed: typing && (KTheme.compact || (KTheme.lowered && KTheme.largeText))
    readonly property int rowNow: squeezed ? KSize.slimRow : KSize.row
    property bool typing: true

    Accessible.name: qsTr("Search for a service")
    oneColumn: KTheme.compact
    firstFocus: model.narrowed ? null : field

    startContent: KTextField {
        id: field

        Layout.fillWidth: true
        clearable: true
        iconName: "search"
        objectName: "query"
        placeholder: KTheme.largeText ? qsTr("Search for a service") : qsTr("Search in your words: renew residency")
        text: page.model.query

        // Whoever walks by keys from choice to choice keeps the list; a touch brings the keyboard.
        onActiveFocusChanged: if (activeFocus && !page.model.narrowed)
            page.typing = true
        onBackspace: page.model.backspace()
        onCleared: {
            page.model.clear();
            page.typing = true;
        }
        onTapped: page.typing = true
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

    Component.onCompleted: typing = !model.narrowed

    Binding {
        property: "capacity"
        target: page.model
        value: Math.max(1, page.rowsThatFit)
        when: page.room > 0
    }

    ColumnLayout {
        id: above

        Layout.fillWidth: true
        spacing: KSize.gap
        visible: !page.model.nothing && !page.squeezed

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: KSize.gap
            columns: KTheme.largeText ? 1 : 3
            rowSpacing: KSize.gap
            visible: !(KTheme.compact && KTheme.largeText && page.model.narrowed)

            KText {
                Layout.fillWidth: true
                Layout.preferredHeight: KTheme.largeText ? implicitHeight : KSize.target
                elide: Text.ElideRight
                maximumLineCount: 1
                role: KText.Heading
                text: page.model.note !== "" ? page.model.note : page.model.heading !== "" ? page.model.heading : qsTr("Used most")
                verticalAlignment: Text.AlignVCenter
            }

            KQuietButton {
                objectName: "as-typed"
                text: qsTr("Search for what I typed")
                visible: page.model.note !== ""

                onActivated: page.model.asTyped()
            }

            KQuietButton {
                objectName: "narrow"
                text: qsTr("Narrow down")
                visible: page.typing && page.model.note === "" && page.model.narrowable && !page.model.narrowed

                onActivated: page.putAway()
            }
        }

        KFilterRow {
            Layout.fillWidth: true
            model: page.model
            visible: page.model.narrowable && (page.model.narrowed || !page.typing)
        }
    }

    KBanner {
        Layout.fillWidth: true
        iconName: "search"
        kind: KBanner.Info
        text: page.squeezed && KTheme.largeText ? "" : qsTr("Try a shorter word or choose from the list.")
        title: qsTr("We found no service with these words.")
        visible: page.model.nothing
    }

    KNothingFound {
        Layout.fillWidth: true
        model: page.model
        squeezed: page.squeezed
        visible: page.model.nothing && !(page.squeezed && KTheme.largeText)
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
