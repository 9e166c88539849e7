import QtQuick
import KioskKit

// What stands on a button: icon, words, trailing icon; or the busy dots.
Item {
    id: root

    required property KPressable button
    property string iconName
    property string trailingIcon
    property bool startAligned: false
    property real scaling: 1
    property int iconSize: KSize.px(KTheme.compact ? 9.4 : 13.3)
    readonly property int _icons: (front.visible ? front.width + row.spacing : 0) + (back.visible ? back.width + row.spacing : 0)

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth + _icons

    Row {
        id: row

        anchors.left: root.startAligned ? parent.left : undefined
        anchors.horizontalCenter: root.startAligned ? undefined : parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        spacing: KTheme.compact ? KSize.s4 : KSize.gap
        visible: !root.button.busy

        KIcon {
            id: front

            anchors.verticalCenter: parent.verticalCenter
            color: root.button.inkNow
            name: root.button.failed ? "refresh" : root.iconName
            size: root.iconSize
            visible: name !== "" && (!root.button.failed || words.implicitWidth + size + row.spacing <= root.width)
        }

        KText {
            id: words

            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.button.inkNow
            horizontalAlignment: root.startAligned ? Text.AlignLeft : Text.AlignHCenter
            role: KText.Button
            scaling: root.scaling
            text: root.button.text
            width: Math.min(Math.ceil(implicitWidth), root.width - root._icons)
        }

        KIcon {
            id: back

            anchors.verticalCenter: parent.verticalCenter
            color: root.button.inkNow
            name: root.trailingIcon
            size: root.iconSize
            visible: name !== ""
        }
    }

    KBusyDots {
        anchors.centerIn: parent
        color: root.button.inkNow
        running: visible
        visible: root.button.busy
    }
}
