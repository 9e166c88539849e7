import QtQuick
import QtQuick.Layouts
import KioskKit

// A place in the bottom bar; stays where it is when its key is not there.
Item {
    id: root

    property bool available: true
    property bool on: false
    property string iconName
    property string name
    property string text

    signal activated

    Layout.fillWidth: true
    enabled: available
    implicitHeight: KSize.barKey
    implicitWidth: KSize.barKey

    KBarKey {
        anchors.fill: parent
        iconName: root.iconName
        objectName: root.name
        on: root.on
        text: root.text
        visible: root.available

        onActivated: root.activated()
    }
}
