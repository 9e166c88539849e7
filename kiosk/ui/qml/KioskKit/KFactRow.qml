import QtQuick
import QtQuick.Layouts
import KioskKit

// A line "label … value" with its divider below.
ColumnLayout {
    id: root

    required property string label
    required property string value
    property string iconName
    property bool strong: false
    property bool figure: false
    property bool divider: true

    Accessible.name: label + ": " + value
    Accessible.role: Accessible.StaticText
    spacing: 0

    RowLayout {
        Layout.bottomMargin: KTheme.compact ? KSize.s1 : KSize.s4
        Layout.fillWidth: true
        Layout.topMargin: KTheme.compact ? KSize.s1 : KSize.s4
        spacing: KSize.gap

        KIcon {
            name: root.iconName
            visible: name !== ""
        }

        KText {
            id: label

            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.max(implicitWidth, KSize.target)
            Layout.minimumWidth: KSize.target
            color: root.figure ? KTheme.title : KTheme.inkSoft
            role: root.figure ? KText.Heading : KText.Body
            text: root.label
        }

        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
        }

        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.max(implicitWidth, KSize.target)
            font.weight: root.figure ? Font.Bold : root.strong ? Font.DemiBold : Font.Normal
            role: root.figure ? KText.Figure : KText.Body
            text: root.value
        }
    }

    KRule {
        Layout.fillWidth: true
        visible: root.divider
    }
}
