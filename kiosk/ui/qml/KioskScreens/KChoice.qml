import QtQuick
import QtQuick.Layouts
import KioskKit

// One option of a form, as the model's roles give it.
ColumnLayout {
    id: root

    required property bool checked
    required property string field
    required property string heading
    required property string hint
    required property string label
    required property string value
    required property bool wrong

    signal chosen

    spacing: KSize.s4

    KText {
        Layout.fillWidth: true
        role: KText.Heading
        text: root.heading
        visible: text !== ""
    }

    KChoiceRow {
        Layout.fillWidth: true
        checked: root.checked
        error: root.wrong
        hint: root.hint
        objectName: "choice-" + root.value
        text: root.label

        onActivated: root.chosen()
    }
}
