pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// A field of a form, as the model's roles give it.
FocusScope {
    id: root

    required property string error
    required property bool active
    required property string hint
    required property string label
    required property bool leftToRight
    required property string missing
    required property string name
    required property string placeholder
    required property string text
    required property string widget

    property bool alone: true
    property bool titled: false

    signal backspace
    signal cleared
    signal done
    signal entered
    signal typed(string text)

    implicitHeight: field.implicitHeight
    implicitWidth: field.implicitWidth
    objectName: "field-" + name

    Component.onCompleted: focusIfActive()
    onActiveChanged: focusIfActive()
    onActiveFocusChanged: if (activeFocus && !active)
        entered()

    Loader {
        id: field

        anchors.fill: parent
        focus: true
        sourceComponent: root.widget === "civil-id" ? civilId : line
    }

    Component {
        id: civilId

        KCivilIdField {
            countText: root.missing
            digits: root.text
            error: root.error
            focus: true
            label: root.label

            onBackspace: root.backspace()
            onDone: root.done()
            onTyped: text => root.typed(text)
        }
    }

    Component {
        id: line

        KTextField {
            Accessible.name: root.label
            clearable: root.alone && !root.leftToRight
            error: root.error
            focus: true
            hint: root.alone && !((KTheme.compact || KTheme.lowered) && KTheme.largeText && root.error !== "") ? root.hint : ""
            label: root.titled ? "" : root.label
            leftToRight: root.leftToRight
            personal: true
            placeholder: root.placeholder === "" && !root.alone ? root.hint : root.placeholder
            text: root.text

            onBackspace: root.backspace()
            onCleared: root.cleared()
            onDone: root.done()
            onTyped: text => root.typed(text)
        }
    }

    function focusIfActive(): void {
        if (active)
            Qt.callLater(() => root.forceActiveFocus());
    }
}
