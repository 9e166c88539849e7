pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import KioskKit

// The receipt as paper: head, rows, woven seam, code, torn edge. `rows` is a list of {label, value}.
Item {
    id: root

    property string title
    property var rows: []
    property string chipText
    property int chipKind: KChip.Here
    property string qrText
    property string qrTitle
    property string qrDetail
    property int qrSize: KSize.px(KTheme.compact ? 46 : 72)
    readonly property bool beside: KTheme.landscape && qrText !== "" && !KTheme.largeText
    readonly property int _pad: KTheme.compact ? KSize.gap : KSize.px(13.3)

    Accessible.name: title
    Accessible.role: Accessible.Grouping
    implicitHeight: paper.implicitHeight + teeth.height
    implicitWidth: KSize.px(200)

    Rectangle {
        anchors.fill: paper
        border.color: KTheme.edge
        border.width: KTheme.highContrast ? KSize.stroke : 0
        color: KTheme.surface
    }

    ColumnLayout {
        id: paper

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Rectangle {
            Layout.fillWidth: true
            color: KTheme.title
            implicitHeight: KSize.px(2.2)
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: root._pad
            Layout.rightMargin: root._pad
            Layout.topMargin: KTheme.compact ? KSize.s2 : KSize.gap
            spacing: KSize.gap

            KText {
                Layout.fillWidth: true
                role: KText.Button
                font.weight: Font.Bold
                color: KTheme.title
                text: root.title
            }

            KChip {
                kind: root.chipKind
                text: root.chipText
                visible: text !== ""
            }
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 0
            columns: root.beside ? 3 : 1
            rowSpacing: 0

            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                Layout.bottomMargin: root.beside ? KSize.gap : 0
                Layout.fillWidth: true
                Layout.leftMargin: root._pad
                Layout.rightMargin: root._pad
                spacing: 0

                Repeater {
                    model: root.rows

                    KFactRow {
                        required property int index
                        required property var modelData

                        Layout.fillWidth: true
                        divider: index < root.rows.length - 1
                        label: modelData.label
                        strong: true
                        value: modelData.value
                    }
                }
            }

            Image {
                Accessible.ignored: true
                Layout.fillHeight: root.beside
                Layout.fillWidth: !root.beside
                Layout.preferredHeight: 52
                Layout.preferredWidth: 52
                Layout.topMargin: root.beside ? 0 : KSize.s3
                fillMode: Image.Tile
                source: KTheme.images + (root.beside ? "sadu-edge-v.svg" : "sadu-edge-h.svg")
                visible: root.qrText !== "" && !KTheme.highContrast && !KTheme.compact
            }

            GridLayout {
                Layout.bottomMargin: KTheme.compact ? KSize.s2 : KSize.gap
                Layout.fillWidth: !root.beside
                Layout.leftMargin: root._pad
                Layout.maximumWidth: root.beside ? code.implicitWidth + 2 * root._pad : Number.POSITIVE_INFINITY
                Layout.rightMargin: root._pad
                Layout.topMargin: KTheme.compact || root.beside ? KSize.s2 : KSize.s8
                columnSpacing: KSize.s12
                columns: root.beside ? 1 : 2
                rowSpacing: KSize.gap
                visible: root.qrText !== ""

                KQr {
                    id: code

                    description: root.qrTitle
                    size: root.qrSize
                    text: root.qrText
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: KSize.s1

                    KText {
                        Layout.fillWidth: true
                        color: KTheme.title
                        font.weight: Font.Bold
                        role: KText.Button
                        text: root.qrTitle
                    }

                    KText {
                        Layout.fillWidth: true
                        color: KTheme.inkSoft
                        text: root.qrDetail
                    }
                }
            }
        }
    }

    Image {
        id: teeth

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: paper.bottom
        fillMode: Image.Tile
        height: KTheme.highContrast ? 0 : 16
        source: KTheme.images + "teeth-h.svg"
        visible: height > 0
    }
}
