pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What can be chosen on a page of a form: options, or dues with their sum.
ColumnLayout {
    id: root

    required property bool asksDues
    required property QuestionViewModel model
    required property real room

    readonly property int choiceHeight: KSize.px(KTheme.compact ? 20.5 : KTheme.largeText ? 44 : 34)

    spacing: KSize.gap

    Binding {
        property: "capacity"
        target: root.model
        value: Math.max(1, Math.floor((root.room - (root.asksDues ? total.implicitHeight : 0) + KSize.gap) / (root.choiceHeight + KSize.gap)))
        when: root.room > 0
    }

    KWaiting {
        Layout.fillWidth: true
        visible: root.model.duesStage === "waiting"
        waitsFor: qsTr("Asking the agency what is owed")
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Warn
        text: qsTr("The connection failed. Nothing was charged.")
        title: qsTr("We could not ask the agency")
        visible: root.model.duesStage === "failed"
    }

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: "refresh"
        objectName: "retry"
        text: qsTr("Ask again")
        visible: root.model.duesStage === "failed"

        onActivated: root.model.retry()
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Ok
        text: qsTr("Nothing to pay is recorded for you here.")
        title: qsTr("You owe nothing")
        visible: root.model.duesStage === "nothing"
    }

    KSecondaryButton {
        Layout.fillWidth: true
        iconName: "search"
        objectName: "home"
        text: qsTr("Find another service")
        visible: root.model.duesStage === "nothing"

        onActivated: root.model.home()
    }

    Repeater {
        model: root.model.dues

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

            onActivated: root.model.tick(key)
        }
    }

    Repeater {
        model: root.model.options

        ColumnLayout {
            id: option

            required property bool checked
            required property string field
            required property string heading
            required property string hint
            required property string label
            required property string value
            required property bool wrong

            Layout.fillWidth: true
            spacing: KSize.s4

            KText {
                Layout.fillWidth: true
                role: KText.Heading
                text: option.heading
                visible: text !== ""
            }

            KChoiceRow {
                Layout.fillWidth: true
                checked: option.checked
                error: option.wrong
                hint: option.hint
                objectName: "choice-" + option.value
                text: option.label

                onActivated: root.model.choose(option.field, option.value)
            }
        }
    }

    KPages {
        Layout.fillWidth: true
        page: root.model.page
        pages: root.model.pages
        visible: root.model.pages > 1

        onNext: root.model.next()
        onPrevious: root.model.previous()
    }

    KFactRow {
        id: total

        Layout.fillWidth: true
        figure: true
        label: qsTr("You pay")
        value: root.model.total
        visible: root.model.duesStage === "shown"
    }
}
