import QtQuick
import QtQuick.Layouts
import KioskKit

// Says what the unit waits for; over ten seconds also how long it has taken and where help is.
RowLayout {
    id: root

    required property string waitsFor
    property int elapsed: 0

    readonly property bool tooLong: elapsed >= 10

    Accessible.name: words.text
    Accessible.role: Accessible.Indicator
    spacing: KSize.s8

    onVisibleChanged: elapsed = 0
    onWaitsForChanged: elapsed = 0

    Timer {
        interval: 1000
        repeat: true
        running: root.visible

        onTriggered: root.elapsed += 1
    }

    KBusyDots {
        Accessible.ignored: true
        color: KTheme.action
        running: root.visible
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        KText {
            id: words

            Accessible.ignored: true
            Layout.fillWidth: true
            font.weight: Font.DemiBold
            role: KText.Lead
            text: root.waitsFor
        }

        KText {
            Layout.fillWidth: true
            color: KTheme.inkSoft
            role: KText.Label
            text: qsTr("%n seconds so far. Touch Help if you need somebody.", "", root.elapsed)
            visible: root.tooLong
        }
    }
}
