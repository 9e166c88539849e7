import QtQuick
import QtQuick.Layouts
import KioskKit

// Label and hint above a field.
ColumnLayout {
    id: root

    property string label
    property string hint

    spacing: 0
    visible: label !== "" || hint !== ""

    KText {
        Accessible.ignored: true
        Layout.fillWidth: true
        role: KText.Heading
        text: root.label
        visible: text !== ""
    }

    KText {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: KTheme.inkSoft
        text: root.hint
        visible: text !== ""
    }
}
