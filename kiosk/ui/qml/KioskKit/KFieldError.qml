import QtQuick
import QtQuick.Layouts
import KioskKit

// The sentence below a field that can't be accepted as it is; says itself.
RowLayout {
    id: root

    property string text

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    spacing: KSize.s3
    visible: text !== ""

    onTextChanged: {
        if (text !== "")
            Accessible.announce(text, Accessible.Assertive);
    }

    KIcon {
        Layout.alignment: Qt.AlignTop
        color: KTheme.error
        name: "warning"
        size: KSize.iconSmall
    }

    KText {
        Accessible.ignored: true
        Layout.fillWidth: true
        color: KTheme.error
        font.weight: Font.DemiBold
        text: root.text
    }
}
