pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// Digits in telephone order, in both languages. One stop for the focus; arrows walk over the keys.
FocusScope {
    id: root

    property bool available: true
    readonly property var keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "clear", "0", "back"]
    readonly property int keyHeight: Math.max(KSize.px(KTheme.compact ? 16 : 20), Math.min(KSize.px(38.8), Math.floor((height - 3 * spacing) / 4)))
    readonly property int spacing: KSize.px(KTheme.compact ? 2.4 : 4.4)
    property int current: 0

    signal backspace
    signal clearAll
    signal typed(string text)

    Accessible.description: nameOf(keys[current])
    Accessible.name: qsTr("Digits")
    Accessible.role: Accessible.Grouping
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    activeFocusOnTab: available
    implicitHeight: 4 * KSize.px(KTheme.compact ? 18 : KTheme.landscape ? 29 : 38.8) + 3 * spacing
    implicitWidth: KSize.px(KTheme.compact ? 130 : 200)

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Left && current % 3 > 0)
            current -= 1;
        else if (event.key === Qt.Key_Right && current % 3 < 2)
            current += 1;
        else if (event.key === Qt.Key_Up && current > 2)
            current -= 3;
        else if (event.key === Qt.Key_Down && current < 9)
            current += 3;
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space) && !event.isAutoRepeat)
            press(keys[current]);
        else if (event.key === Qt.Key_Backspace)
            backspace();
        else if (event.text.length === 1 && /[0-9\u0660-\u0669\u06f0-\u06f9]/.test(event.text))
            typed(event.text);
        else
            return;
        event.accepted = true;
    }

    Grid {
        columns: 3
        spacing: root.spacing

        Repeater {
            model: root.keys

            KKey {
                required property int index
                required property string modelData
                readonly property bool digit: modelData.length === 1

                available: root.available
                height: root.keyHeight
                iconName: modelData === "back" ? "backspace" : ""
                marked: root.activeFocus && root.current === index
                objectName: "key-" + modelData
                scaling: digit ? (KTheme.largeText ? 1.2 : 1.5) : 0.9
                soft: !digit
                text: root.nameOf(modelData)
                width: Math.floor((root.width - 2 * root.spacing) / 3)
                z: marked ? 1 : 0

                onActivated: root.press(modelData)
            }
        }
    }

    function nameOf(key: string): string {
        return key === "clear" ? qsTr("Clear all") : key === "back" ? qsTr("Delete") : key;
    }

    function press(key: string): void {
        if (!available)
            return;
        if (key === "clear")
            clearAll();
        else if (key === "back")
            backspace();
        else
            typed(key);
    }
}
