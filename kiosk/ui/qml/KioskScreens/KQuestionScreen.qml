pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// One page of a form: fields to type in, options to choose from, dues to pay.
KPage {
    id: page

    required property QuestionViewModel model

    readonly property bool asksDues: model.duesStage !== "none"

    stretch: true
    lead: entries.count > 0 ? "" : model.hint
    step: model.step
    title: model.title

    primary: KPrimaryButton {
        Layout.fillWidth: true
        available: page.model.duesStage !== "waiting" && page.model.duesStage !== "failed" && page.model.duesStage !== "nothing"
        objectName: "primary"
        text: qsTr("Continue")

        onActivated: page.model.proceed()
    }
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
        columns: entries.count > 2 && !KTheme.largeText ? 2 : 1
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
                titled: alone && label === page.model.title

                onBackspace: page.model.backspace()
                onCleared: page.model.clear()
                onDone: page.model.advance()
                onEntered: page.model.activate(name)
                onTyped: text => page.model.typed(text)
            }
        }
    }

    KOptions {
        Layout.fillWidth: true
        asksDues: page.asksDues
        model: page.model
        room: page.room
    }

    Item {
        Layout.fillHeight: true
    }

    Loader {
        Layout.fillWidth: true
        active: page.model.input === "keypad"
        visible: active

        sourceComponent: KKeypad {
            onBackspace: page.model.backspace()
            onClearAll: page.model.clear()
            onTyped: text => page.model.typed(text)
        }
    }

    function showKeys(): void {
        keyboard.layoutName = model.digits ? "symbols" : KTheme.rightToLeft ? "ar" : "en";
    }
}
