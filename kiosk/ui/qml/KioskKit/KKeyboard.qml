pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// The on-screen keyboard on its tray. Never mirrored. One stop for the focus; arrows walk over the keys.
FocusScope {
    id: root

    property string layoutName: KTheme.rightToLeft ? "ar" : "en"
    property string doneText: qsTr("Done")
    property bool doneAvailable: true
    property bool shifted: false
    property int row: 0
    property int column: 0

    readonly property var rows: KLayouts.rows(layoutName, shifted)
    readonly property int spacing: KSize.px(KTheme.compact ? 1.8 : 2.5)
    readonly property int keyHeight: KSize.px(KTheme.compact ? 15.2 : KTheme.landscape ? 20 : 24.4)
    readonly property int pad: KSize.gap
    readonly property real _unit: (Math.min(width, KSize.px(KTheme.landscape ? 400 : 1000)) - 2 * pad + spacing) / 12
    property string _letters: layoutName === "symbols" ? "ar" : layoutName

    signal backspace
    signal done
    signal typed(string text)

    Accessible.description: nameOf(rows[row][column])
    Accessible.name: qsTr("Keyboard")
    Accessible.role: Accessible.Grouping
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    activeFocusOnTab: true
    implicitHeight: 4 * keyHeight + 3 * spacing + 2 * pad
    implicitWidth: KSize.px(280)

    Keys.onPressed: event => {
        const isEnter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            walk(0, event.key === Qt.Key_Left ? -1 : 1);
        else if (event.key === Qt.Key_Up && row > 0)
            walk(-1, 0);
        else if (event.key === Qt.Key_Down && row < rows.length - 1)
            walk(1, 0);
        else if (isEnter && !event.isAutoRepeat)
            press(rows[row][column]);
        else if (event.key === Qt.Key_Backspace)
            backspace();
        else if (!isEnter && event.text !== "" && event.text >= " " && event.key !== Qt.Key_Delete)
            typed(event.text);
        else
            return;
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        color: KTheme.sand

        KRule {
            anchors.left: parent.left
            anchors.right: parent.right
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: root.spacing

        Repeater {
            model: root.rows

            Row {
                id: line

                required property int index
                required property var modelData

                spacing: root.spacing

                Repeater {
                    model: line.modelData

                    Item {
                        id: cell

                        required property int index
                        required property var modelData
                        readonly property string act: modelData.act

                        height: root.keyHeight
                        width: Math.floor(modelData.units * root._unit) - root.spacing
                        z: key.marked ? 1 : 0

                        KKey {
                            id: key

                            Accessible.name: root.nameOf(cell.modelData)
                            anchors.fill: parent
                            available: cell.act !== "done" || root.doneAvailable
                            iconMirrored: root.layoutName === "ar"
                            iconName: cell.act === "backspace" ? "backspace" : ""
                            marked: root.activeFocus && root.row === line.index && root.column === cell.index
                            objectName: "key-" + (cell.act === "type" ? cell.modelData.text : cell.act)
                            primary: cell.act === "done" && root.doneAvailable
                            scaling: cell.act === "type" ? 1 : 0.8
                            soft: cell.act !== "type" && cell.act !== "space" || (cell.act === "shift" && root.shifted)
                            text: cell.act === "space" ? qsTr("Space") : cell.act === "done" ? root.doneText : cell.act === "letters" ? (root._letters === "ar" ? "أ ب ج" : "A B C") : cell.modelData.label
                            visible: cell.act !== "gap"

                            onActivated: root.press(cell.modelData)
                        }
                    }
                }
            }
        }
    }

    function nameOf(key: var): string {
        switch (key.act) {
        case "shift":
            return qsTr("More letters");
        case "backspace":
            return qsTr("Delete");
        case "symbols":
            return qsTr("Digits and signs");
        case "letters":
            return qsTr("Letters");
        case "space":
            return qsTr("Space");
        case "done":
            return doneText;
        default:
            return key.label;
        }
    }

    function press(key: var): void {
        switch (key.act) {
        case "type":
        case "space":
            typed(key.text);
            shifted = false;
            break;
        case "shift":
            shifted = !shifted;
            break;
        case "backspace":
            backspace();
            break;
        case "symbols":
            _letters = layoutName;
            change("symbols");
            break;
        case "letters":
            change(_letters);
            break;
        case "language":
            change(layoutName === "ar" ? "en" : "ar");
            break;
        case "done":
            if (doneAvailable)
                done();
            break;
        }
    }

    function change(name: string): void {
        shifted = false;
        row = Math.min(row, 3);
        column = 0;
        layoutName = name;
    }

    function walk(down: int, right: int): void {
        row += down;
        const last = rows[row].length - 1;
        column = Math.max(0, Math.min(last, column + right));
        if (rows[row][column].act === "gap")
            column = column === 0 ? 1 : column - 1;
    }
}
