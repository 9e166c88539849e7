import QtQuick
import QtQuick.Layouts
import KioskKit

// A question over the page. Nothing below can be reached while it is open.
FocusScope {
    id: root

    default property alias content: contentColumn.data
    property alias buttons: buttonColumn.data
    property bool opened: false
    property string title
    property string text
    property int countdown: -1
    property string countdownUnit
    property real countdownShare: -1

    signal dismissed

    Accessible.description: text
    Accessible.name: title
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    visible: opened

    Component.onCompleted: appear()
    Keys.onEscapePressed: root.dismissed()
    onOpenedChanged: appear()

    Rectangle {
        anchors.fill: parent
        color: KTheme.scrim

        MultiPointTouchArea {
            anchors.fill: parent
            mouseEnabled: true
        }
    }

    Rectangle {
        id: card

        anchors.left: parent.left
        anchors.leftMargin: KTheme.portrait ? KSize.selvedge + KSize.marginStart : Math.round((parent.width - width) / 2)
        border.color: KTheme.edge
        border.width: KTheme.highContrast ? KSize.stroke : 0
        clip: true
        color: KTheme.ground
        height: column.implicitHeight + 2 * column.anchors.topMargin + weave.height
        radius: KSize.px(5.5)
        width: KTheme.portrait ? parent.width - KSize.selvedge - KSize.marginStart - KSize.marginEnd : Math.min(parent.width - 2 * KSize.marginEnd, KSize.px(KTheme.largeText ? 420 : 256))
        y: KTheme.portrait ? Math.max(Math.min(KSize.px(210), root.height - height - KSize.bottomBar - KSize.gap), KSize.gap) : Math.round((root.height - height) / 2)

        Image {
            id: weave

            anchors.left: parent.left
            anchors.right: parent.right
            fillMode: Image.Tile
            height: KTheme.highContrast || KTheme.compact ? 0 : 52
            source: KTheme.images + "sadu-edge-h.svg"
            visible: height > 0
        }

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.leftMargin: KSize.px(14.4)
            anchors.right: parent.right
            anchors.rightMargin: KSize.px(14.4)
            anchors.top: weave.bottom
            anchors.topMargin: KTheme.compact ? KSize.gap : KSize.s12
            spacing: KTheme.compact ? KSize.s3 : KSize.s8

            RowLayout {
                Layout.fillWidth: true
                spacing: KSize.s12

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    spacing: KSize.s3

                    KText {
                        Layout.fillWidth: true
                        role: KText.Title
                        text: root.title
                    }

                    KText {
                        Layout.fillWidth: true
                        color: KTheme.inkSoft
                        role: KText.Lead
                        text: root.text
                        visible: text !== ""
                    }
                }

                KRule {
                    Layout.fillHeight: true
                    implicitWidth: KSize.rule
                    visible: root.countdown >= 0
                }

                ColumnLayout {
                    Layout.fillWidth: false
                    Layout.minimumWidth: KSize.px(KTheme.compact ? 26 : 36)
                    spacing: 0
                    visible: root.countdown >= 0

                    KText {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        role: KText.Figure
                        scaling: KTheme.largeText ? 1.2 : 1.5
                        text: root.countdown
                        wrapMode: Text.NoWrap
                    }

                    KText {
                        Layout.fillWidth: true
                        color: KTheme.inkSoft
                        horizontalAlignment: Text.AlignHCenter
                        text: root.countdownUnit
                    }
                }
            }

            KGauge {
                Layout.fillWidth: true
                share: root.countdownShare
                visible: root.countdownShare >= 0
            }

            ColumnLayout {
                id: contentColumn

                Layout.fillWidth: true
                spacing: KSize.gap
                visible: children.length > 0
            }

            ColumnLayout {
                id: buttonColumn

                Layout.fillWidth: true
                spacing: KSize.gap
                visible: children.length > 0
            }
        }
    }

    function appear(): void {
        if (!opened)
            return;
        Qt.callLater(() => root.forceActiveFocus(Qt.OtherFocusReason));
        Accessible.announce([title, text].filter(part => part !== "").join(". "), Accessible.Assertive);
    }
}
