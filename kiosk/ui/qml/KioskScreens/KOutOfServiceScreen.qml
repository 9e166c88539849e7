import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The unit helps nobody now. In both languages: nobody has chosen one.
Item {
    id: root

    required property ShellViewModel shell

    Accessible.name: "هذا الجهاز متوقف الآن. This unit is out of service"
    Accessible.role: Accessible.Pane

    KBareGround {
        anchors.fill: parent
        sailing: false
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.leftMargin: KSize.s15
        anchors.top: parent.top
        anchors.topMargin: KTheme.portrait ? 4 * KSize.s15 : KSize.s15
        spacing: KSize.s8
        width: parent.width - 2 * KSize.s15

        KMark {
            iconName: "wrench"
            kind: KBanner.Warn
        }

        KText {
            Layout.fillWidth: true
            LayoutMirroring.enabled: true
            role: KText.Title
            text: "هذا الجهاز متوقف الآن"
        }

        KText {
            Layout.fillWidth: true
            LayoutMirroring.enabled: true
            role: KText.Lead
            text: "استعمل جهازاً آخر، أو اسأل موظفينا."
        }

        KRule {
            Layout.fillWidth: true
        }

        KText {
            Layout.fillWidth: true
            LayoutMirroring.enabled: false
            role: KText.Title
            text: "This unit is out of service"
        }

        KText {
            Layout.fillWidth: true
            LayoutMirroring.enabled: false
            role: KText.Lead
            text: "Please use another unit, or ask our staff."
        }
    }

    KText {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: KSize.s15 + KSize.s8
        anchors.horizontalCenter: parent.horizontalCenter
        color: KTheme.onBar
        role: KText.Label
        text: "\u2066" + root.shell.code + "\u2069"
    }
}
