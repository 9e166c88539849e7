import QtQuick
import QtQuick.Layouts
import KioskKit

// One line of writing. Shows `text`; what is typed on a physical keyboard leaves as signals.
FocusScope {
    id: root

    property string label
    property string hint
    property string text
    property string placeholder
    property string error
    property string iconName
    property bool available: true
    property bool clearable: true
    property bool leftToRight: false
    property bool personal: false
    property bool busy: false

    signal backspace
    signal cleared
    signal done
    signal tapped
    signal typed(string text)

    Accessible.description: error === "" ? hint : error
    Accessible.editable: available
    Accessible.focusable: true
    Accessible.name: label === "" ? placeholder : label
    Accessible.role: Accessible.EditableText
    activeFocusOnTab: available
    implicitHeight: column.implicitHeight
    implicitWidth: KSize.px(100)

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.backspace();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !event.isAutoRepeat)
            root.done();
        else if (event.text !== "" && event.text >= " " && event.key !== Qt.Key_Delete && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
            root.typed(event.text);
        else
            return;
        event.accepted = true;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: KSize.s3

        KFieldHead {
            Layout.fillWidth: true
            hint: root.hint
            label: root.label
        }

        KFieldLines {
            id: box

            Layout.fillWidth: true
            available: root.available
            focused: root.activeFocus
            implicitHeight: KSize.field
            radius: KSize.radius
            wrong: root.error !== ""

            TapHandler {
                enabled: root.available

                onTapped: {
                    root.forceActiveFocus(Qt.MouseFocusReason);
                    root.tapped();
                }
            }

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: KSize.s8
                anchors.rightMargin: KSize.s8 - KSize.s1
                spacing: KSize.gap

                KIcon {
                    name: root.iconName
                    size: KSize.iconMedium + KSize.s1
                    visible: name !== ""
                }

                KLine {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    ink: root.available ? KTheme.ink : KTheme.inkSoft
                    leftToRight: root.leftToRight
                    placeholder: root.placeholder
                    text: root.text
                    writing: root.activeFocus
                }

                KBusyDots {
                    running: visible
                    visible: root.busy
                }

                KQuietButton {
                    iconName: "close"
                    text: qsTr("Clear")
                    visible: root.clearable && root.available && root.text !== "" && !root.busy

                    onActivated: root.cleared()
                }
            }
        }

        KFieldError {
            Layout.fillWidth: true
            text: root.error
        }
    }
}
