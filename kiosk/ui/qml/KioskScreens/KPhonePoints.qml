import QtQuick
import QtQuick.Layouts
import KioskKit

// What happens when one pays with one's own phone, step by step.
ColumnLayout {
    id: root

    spacing: KTheme.compact ? KSize.s2 : KSize.gap

    KNumberedPoint {
        Layout.fillWidth: true
        number: 1
        text: qsTr("Point your phone's camera at the code")
    }

    KNumberedPoint {
        Layout.fillWidth: true
        number: 2
        text: qsTr("Pay on KNET's page, and type your card's details only there")
    }

    KNumberedPoint {
        Layout.fillWidth: true
        number: 3
        text: qsTr("Your receipt appears here")
    }
}
