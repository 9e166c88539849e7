import QtQuick
import QtQuick.Layouts
import KioskKit

// One thing to know or to bring: icon, name, detail.
ColumnLayout {
    id: root

    property string iconName: "check"
    property string title
    property string text
    property bool divider: false

    Accessible.name: [title, text].filter(part => part !== "").join(": ")
    Accessible.role: Accessible.StaticText
    spacing: KTheme.compact ? KSize.s1 : KSize.s4

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.gap

        KIcon {
            Layout.alignment: Qt.AlignTop
            name: root.iconName
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                text: root.title
                visible: text !== ""
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.title === "" ? KTheme.ink : KTheme.inkSoft
                text: root.text
                visible: text !== ""
            }
        }
    }

    KRule {
        Layout.fillWidth: true
        visible: root.divider
    }
}
