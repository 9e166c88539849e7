import QtQuick
import KioskKit

// Where this is and what time it is. No controls.
Item {
    id: root

    property string nameText: qsTr("Government Mall")
    property string centreName
    property string dateText
    property string timeText
    property bool divider: true

    implicitHeight: KSize.topBar

    Image {
        id: mark

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        height: width
        mipmap: true
        source: KTheme.images + "mark-placeholder.svg"
        sourceSize: Qt.size(width, height)
        width: KSize.px(KTheme.compact ? 13 : 20)
    }

    Column {
        anchors.left: mark.right
        anchors.leftMargin: KSize.gap
        anchors.right: when.left
        anchors.rightMargin: KSize.gap
        anchors.verticalCenter: parent.verticalCenter

        KText {
            color: KTheme.title
            elide: Text.ElideRight
            font.weight: Font.Bold
            maximumLineCount: 1
            role: KTheme.largeText || KTheme.compact ? KText.Body : KText.Lead
            text: root.nameText
            width: parent.width
        }

        KText {
            color: KTheme.inkSoft
            elide: Text.ElideRight
            font.weight: Font.Normal
            maximumLineCount: 1
            role: KText.Label
            text: root.centreName
            visible: text !== "" && !KTheme.compact
            width: parent.width
        }
    }

    Column {
        id: when

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(date.visible ? date.implicitWidth : 0, time.implicitWidth)

        KText {
            id: date

            anchors.right: parent.right
            color: KTheme.inkSoft
            font.weight: Font.Normal
            role: KText.Label
            text: root.dateText
            visible: text !== "" && !KTheme.compact
            wrapMode: Text.NoWrap
        }

        KText {
            id: time

            anchors.right: parent.right
            font.weight: Font.Bold
            role: KText.Label
            text: root.timeText
            wrapMode: Text.NoWrap
        }
    }

    KRule {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.divider
    }
}
