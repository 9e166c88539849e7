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
    property bool slim: false

    readonly property real _lines: words.width > 0 ? measure.advanceWidth / words.width : 0
    readonly property bool _veryLong: _lines > 2.4

    description: [detail, chipText].filter(part => part !== "").join(", ")
    implicitHeight: slim ? KSize.slimRow : KSize.row
    ink: KTheme.title
    leftPadding: KSize.s8
    rightPadding: KSize.s8

    contentItem: RowLayout {
        spacing: KSize.gap

        KIcon {
            color: root.inkNow
            name: root.iconName
            visible: name !== ""
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            Layout.minimumWidth: KSize.target
            spacing: KTheme.rightToLeft ? -KSize.s1 : 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.inkNow
                elide: Text.ElideRight
                font.weight: Font.DemiBold
                maximumLineCount: root._lines <= 0.98 ? 1 : root._veryLong && !root.slim && !KTheme.largeText && !KTheme.compact ? 3 : 2
                role: root._lines <= 0.98 ? KText.Heading : KText.Label
                text: root.text
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: KSize.gap
                visible: !root.slim && (root.detail !== "" && !root._veryLong || second.visible)

                KText {
                    Accessible.ignored: true
                    Layout.fillWidth: true
                    color: KTheme.inkSoft
                    elide: Text.ElideRight
                    font.weight: Font.Normal
                    maximumLineCount: 1
                    role: KText.Label
                    text: root.detail
                }

                KChip {
                    id: second

                    Accessible.ignored: true
                    kind: root.chipKind
                    text: root.chipText
                    visible: text !== "" && KTheme.largeText
                }
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
