import QtQuick
import QtQuick.Layouts
import KioskKit

// One service or agency of a list: name, detail, chip, chevron. A long name is set smaller, on up to three lines.
KPressable {
    id: root

    property string detail
    property string iconName
    property string chipText
    property int chipKind: KChip.Information

    readonly property real _room: words.width
    readonly property real _lines: _room > 0 ? measure.advanceWidth / _room : 0

    description: [detail, chipText].filter(part => part !== "").join(", ")
    implicitHeight: KSize.row
    ink: KTheme.title
    leftPadding: KSize.s8
    rightPadding: KSize.s8

    contentItem: RowLayout {
        spacing: KSize.gap

        KIcon {
            color: root.inkNow
            name: root.iconName
            size: KSize.iconMedium
            visible: name !== ""
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            Layout.minimumWidth: KSize.target
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.inkNow
                elide: Text.ElideRight
                maximumLineCount: root._lines > 1 ? (root.detail !== "" && !KTheme.compact ? 3 : 2) : 1
                role: root._lines <= 0.98 ? KText.Heading : root._lines <= 1.9 ? KText.Body : KText.Label
                text: root.text
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: KTheme.inkSoft
                elide: Text.ElideRight
                font.weight: Font.Normal
                maximumLineCount: 1
                role: KText.Label
                text: root.detail
                visible: text !== "" && root._lines <= 1.9
            }
        }

        KChip {
            Accessible.ignored: true
            kind: root.chipKind
            text: root.chipText
            visible: text !== "" && !KTheme.largeText
        }

        KIcon {
            color: root.ink
            name: "chevron"
            size: KSize.iconSmall
            visible: root.available
        }
    }

    TextMetrics {
        id: measure

        font.family: "IBM Plex Sans Arabic"
        font.pixelSize: KTheme.fontSizes[KText.Heading]
        font.weight: Font.DemiBold
        text: root.text
    }
}
