import QtQuick
import QtQuick.Layouts
import KioskKit

// To the previous and the next page of a list, and which page this is.
RowLayout {
    id: root

    property int page: 0
    property int pages: 1
    property string pageText

    signal next
    signal previous

    spacing: KSize.gap
    visible: pages > 1

    KSecondaryButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        available: root.page > 0
        objectName: "previous"
        reason: qsTr("This is the first page")
        repeats: true
        text: qsTr("Previous")

        onActivated: root.previous()
    }

    KText {
        Accessible.role: Accessible.Indicator
        horizontalAlignment: Text.AlignHCenter
        text: root.pageText
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    KSecondaryButton {
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        available: root.page < root.pages - 1
        objectName: "next"
        reason: qsTr("This is the last page")
        repeats: true
        text: qsTr("Next page")

        onActivated: root.next()
    }
}
