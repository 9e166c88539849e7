pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// One page of a form: fields to type in, options to choose from, dues to pay.
KPage {
    id: page

    required property QuestionViewModel model

    readonly property bool oneByOne: (KTheme.compact || KTheme.largeText) && model.input === "keyboard"
    readonly property bool cramped: KTheme.compact && KTheme.largeText

    stretch: model.input !== "none"
    lead: entries.count > 0 ? "" : model.hint
    step: model.step
    title: model.title

    primary: [
        KFactRow {
            Layout.fillWidth: true
            divider: false
            figure: !KTheme.compact && !KTheme.largeText
            label: qsTr("You pay")
            strong: true
            value: page.model.total
            visible: page.model.duesStage === "shown"
        },
        KPrimaryButton {
            Layout.fillWidth: true
            available: page.model.duesStage === "none" || page.model.duesStage === "shown"
            objectName: "primary"
            text: page.oneByOne && !page.model.last ? qsTr("Next") : qsTr("Continue")
            visible: !page.cramped || page.model.input !== "keyboard"

            onActivated: page.oneByOne ? page.model.advance() : page.model.proceed()
        }
    ]
    tray: KKeyboard {
        id: keyboard

        Layout.fillWidth: true
        doneText: page.model.last ? qsTr("Continue") : qsTr("Next")
        visible: page.model.input === "keyboard"

        onBackspace: page.model.backspace()
        onDone: page.model.advance()
        onTyped: text => page.model.typed(text)

        Connections {
            function onDigits_changed(): void {
                page.showKeys();
            }

            target: page.model
        }

        Component.onCompleted: page.showKeys()
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Error
        text: page.model.error
        visible: text !== ""
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: KSize.gap
        columns: entries.count > 2 && !KTheme.largeText && !page.oneByOne ? 2 : 1
        rowSpacing: KSize.gap
        uniformCellWidths: true
        visible: entries.count > 0

        Repeater {
            id: entries

            model: page.model.entries

            KEntry {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                alone: entries.count === 1
                visible: active || !page.oneByOne
                titled: alone && (page.cramped || label === page.model.title)

                onBackspace: page.model.backspace()
                onCleared: page.model.clear()
                onDone: page.model.advance()
                onEntered: page.model.activate(name)
                onTyped: text => page.model.typed(text)
            }
        }
    }

    KDuesNotes {
        Layout.fillWidth: true
        model: page.model
    }

    Repeater {
        model: page.model.dues

        KChoiceRow {
            required checked
            required property string amount
            required property string dated
            required property string key
            required property string label

            Layout.fillWidth: true
            exclusive: false
            hint: dated
            objectName: "due-" + key
            text: label + " · " + amount

            onActivated: page.model.tick(key)
        }
    }

    Repeater {
        model: page.model.options

        KChoice {
            Layout.fillWidth: true

            onChosen: page.model.choose(field, value)
        }
    }

    KKeypad {
        Layout.alignment: Qt.AlignBottom
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.maximumHeight: implicitHeight
        visible: page.model.input === "keypad"

        onBackspace: page.model.backspace()
        onClearAll: page.model.clear()
        onTyped: text => page.model.typed(text)
    }

    Item {
        Layout.fillHeight: true
        visible: page.model.input === "keyboard"
    }

    function showKeys(): void {
        keyboard.layoutName = model.digits ? "symbols" : KTheme.rightToLeft ? "ar" : "en";
    }
}
