import QtQuick
import QtQuick.Layouts
import KioskKit

// One step of an instruction.
ColumnLayout {
    id: root

    required property int number
    required property string text

    Accessible.name: number + ". " + text
    Accessible.role: Accessible.StaticText
    spacing: KTheme.compact ? KSize.s1 : KSize.s4

    RowLayout {
        Layout.fillWidth: true
        spacing: KSize.gap

        Rectangle {
            border.color: KTheme.action
            border.width: KTheme.highContrast ? KSize.stroke : 0
            color: KTheme.actionTint
            implicitHeight: KSize.px(KTheme.compact ? 8 : 13)
            implicitWidth: implicitHeight
            radius: height / 2

            KText {
                Accessible.ignored: true
                anchors.centerIn: parent
                color: KTheme.action
                font.weight: Font.DemiBold
                text: root.number
            }
        }

        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            text: root.text
        }
    }

    KRule {
        Layout.fillWidth: true
    }
}
