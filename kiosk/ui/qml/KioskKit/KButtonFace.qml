import QtQuick
import QtQuick.Layouts
import KioskKit

// What stands on a button: icon, words, trailing icon; or the busy dots.
Item {
    id: root

    required property KPressable button
    property string iconName
    property string trailingIcon
    property bool startAligned: false
    property int role: KText.Button
    property int iconSize: KSize.iconMedium

    implicitHeight: words.implicitHeight
    implicitWidth: row.implicitWidth

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: KSize.gap
        visible: !root.button.busy

        Item {
            Layout.fillWidth: true
            visible: !root.startAligned
        }

        KIcon {
            color: root.button.inkNow
            name: root.button.failed ? "refresh" : root.iconName
            size: root.iconSize
            visible: name !== ""
        }

        KText {
            id: words

            Accessible.ignored: true
            Layout.fillWidth: root.startAligned
            Layout.maximumWidth: root.width - (root.iconName === "" ? 0 : root.iconSize + KSize.gap) - (root.trailingIcon === "" ? 0 : root.iconSize + KSize.gap)
            color: root.button.inkNow
            horizontalAlignment: root.startAligned ? Text.AlignLeft : Text.AlignHCenter
            role: root.role
            text: root.button.text
        }

        KIcon {
            color: root.button.inkNow
            name: root.trailingIcon
            size: root.iconSize
            visible: name !== ""
        }

        Item {
            Layout.fillWidth: true
            visible: !root.startAligned
        }
    }

    KBusyDots {
        anchors.centerIn: parent
        color: root.button.inkNow
        running: visible
        visible: root.button.busy
    }
}
