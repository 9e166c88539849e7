import QtQuick
import QtQuick.Layouts
import KioskKit

// A place in the bottom bar; stays where it is when its key is not there. With a reason, the key stays and says it.
Item {
    id: root

    property bool available: true
    property bool on: false
    property string iconName
    property string name
    property string reason
    property string text

    readonly property bool present: available || reason !== ""

    signal activated

    Layout.fillWidth: true
    enabled: present
    implicitHeight: KSize.barKey
    implicitWidth: KSize.barKey

    KBarKey {
        anchors.fill: parent
        available: root.available
        iconName: root.iconName
        objectName: root.name
        on: root.on
        reason: root.reason
        text: root.text
        visible: root.present

        onActivated: root.activated()
    }
}
