pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import KioskKit

// Eight slots, always in the same order; what can't be used now leaves its slot empty.
Rectangle {
    id: root

    property bool backAvailable: false
    property bool helpAvailable: true
    property bool listenAvailable: false
    property bool listening: false
    property bool endAvailable: false
    property bool lowerAvailable: KTheme.canLower

    signal backRequested
    signal contrastRequested
    signal endRequested
    signal helpRequested
    signal languageRequested
    signal listenRequested
    signal lowerRequested
    signal textSizeRequested

    Accessible.name: qsTr("Controls of the screen")
    Accessible.role: Accessible.ToolBar
    color: KTheme.bar
    implicitHeight: KSize.bottomBar

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        color: KTheme.barLine
        height: KSize.stroke
    }

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: KSize.s4
        anchors.rightMargin: KSize.s4
        anchors.topMargin: KSize.barPad
        anchors.bottomMargin: KSize.barPad
        columnSpacing: KSize.barGap
        columns: KSize.barRows === 2 ? 4 : 8
        rowSpacing: KSize.barGap
        uniformCellWidths: true

        KBarSlot {
            available: root.backAvailable
            iconName: "back"
            name: "bar-back"
            text: qsTr("Back")

            onActivated: root.backRequested()
        }

        KBarSlot {
            available: root.helpAvailable
            iconName: "help"
            name: "bar-help"
            text: qsTr("Help")

            onActivated: root.helpRequested()
        }

        KBarSlot {
            available: root.listenAvailable
            iconName: "speech"
            name: "bar-listen"
            on: root.listening
            reason: qsTr("This unit can't speak now.")
            text: root.listenAvailable ? qsTr("Listen") : qsTr("No voice")

            onActivated: root.listenRequested()
        }

        KBarSlot {
            iconName: "text-size"
            name: "bar-text-size"
            on: KTheme.largeText
            text: qsTr("Text size")

            onActivated: root.textSizeRequested()
        }

        KBarSlot {
            iconName: "contrast"
            name: "bar-contrast"
            on: KTheme.highContrast
            text: qsTr("Contrast")

            onActivated: root.contrastRequested()
        }

        KBarSlot {
            available: root.lowerAvailable
            iconName: "reach"
            name: "bar-lower"
            on: KTheme.lowered
            text: qsTr("Lower")

            onActivated: root.lowerRequested()
        }

        KBarSlot {
            iconName: "language"
            name: "bar-language"
            text: KTheme.rightToLeft ? "English" : "العربية"

            onActivated: root.languageRequested()
        }

        KBarSlot {
            available: root.endAvailable
            iconName: "end"
            name: "bar-end"
            text: qsTr("End")

            onActivated: root.endRequested()
        }
    }
}
