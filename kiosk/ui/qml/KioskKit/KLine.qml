pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// What is written in a field, with the caret at its end; a long line shows its end.
Item {
    id: root

    property string text
    property string placeholder
    property color ink: KTheme.ink
    property bool leftToRight: false
    property bool writing: false

    property bool _lit: true

    Accessible.ignored: true
    clip: true

    onTextChanged: _lit = true

    KText {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: KTheme.inkSoft
        elide: Text.ElideRight
        maximumLineCount: 1
        role: KText.Lead
        text: root.placeholder
        visible: root.text === ""
    }

    TextInput {
        id: line

        Accessible.ignored: true
        LayoutMirroring.enabled: root.leftToRight ? false : KTheme.rightToLeft
        activeFocusOnPress: false
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        cursorVisible: root.writing
        font.family: "IBM Plex Sans Arabic"
        font.pixelSize: Math.round(KTheme.fontSizes[KText.Button] * 1.1)
        font.weight: Font.Medium
        horizontalAlignment: TextInput.AlignLeft
        readOnly: true
        selectByMouse: false
        text: root.text

        cursorDelegate: Item {
            Rectangle {
                color: KTheme.caret
                height: line.cursorRectangle.height
                visible: root.writing && root._lit
                width: KSize.selected
                x: KTheme.rightToLeft && !root.leftToRight ? -width - 1 : 1
            }
        }

        onTextChanged: cursorPosition = text.length
    }

    Timer {
        interval: 500
        repeat: true
        running: root.writing && root.visible && KTheme.motion

        onRunningChanged: root._lit = true
        onTriggered: root._lit = !root._lit
    }
}
