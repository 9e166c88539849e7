pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import KioskKit

// Twelve slots, four by four, from left to right in both languages.
FocusScope {
    id: root

    property string label: qsTr("Civil ID number")
    property string digits
    property string error
    property string countText
    property bool concealed: false
    property bool available: true

    signal backspace
    signal concealToggled
    signal done
    signal typed(string text)

    readonly property bool personal: true
    readonly property string text: concealed ? "•".repeat(digits.length) : digits
    readonly property real _slot: (width - 2 * KSize.s8 - 9 * KSize.s2) / 12

    Accessible.description: error === "" ? countText : error
    Accessible.editable: available
    Accessible.focusable: true
    Accessible.name: label
    Accessible.role: Accessible.EditableText
    activeFocusOnTab: available
    implicitHeight: column.implicitHeight
    implicitWidth: KSize.px(200)

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.backspace();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !event.isAutoRepeat)
            root.done();
        else if (event.text.length === 1 && /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(event.text))
            root.typed(event.text);
        else
            return;
        event.accepted = true;
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: KSize.gap

        Item {
            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
            Layout.fillWidth: true
            implicitHeight: KSize.px(KTheme.compact ? 20 : 28.8)

            TapHandler {
                enabled: root.available

                onTapped: root.forceActiveFocus(Qt.MouseFocusReason)
            }

            Repeater {
                model: 12

                KFieldLines {
                    id: slot

                    required property int index
                    readonly property bool next: root.activeFocus && index === root.digits.length

                    available: root.available
                    focused: next
                    height: parent.height
                    radius: KSize.s3
                    width: Math.floor(root._slot)
                    wrong: root.error !== ""
                    x: Math.round(index * root._slot + Math.floor(index / 4) * KSize.s8 + (index - Math.floor(index / 4)) * KSize.s2)
                    z: next ? 1 : 0

                    KText {
                        Accessible.ignored: true
                        anchors.centerIn: parent
                        color: root.available ? KTheme.ink : KTheme.inkSoft
                        font.weight: Font.DemiBold
                        role: KText.Figure
                        scaling: Math.min(0.86, slot.width * 0.86 / KTheme.fontSizes[KText.Figure])
                        text: slot.index >= root.digits.length ? "" : root.concealed ? "•" : root.digits.charAt(slot.index)
                    }

                    Rectangle {
                        anchors.centerIn: parent
                        color: KTheme.caret
                        height: parent.height / 2
                        visible: slot.next
                        width: KSize.selected
                    }
                }
            }
        }

        KFieldError {
            Layout.fillWidth: true
            text: root.error
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: KSize.gap

            KIcon {
                color: KTheme.ink
                name: "info"
                size: KSize.iconSmall
                visible: root.countText !== ""
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                text: root.countText
            }

            KQuietButton {
                iconName: "hide"
                repeats: true
                text: root.concealed ? qsTr("Show my number") : qsTr("Hide my number")

                onActivated: root.concealToggled()
            }
        }
    }
}
