import QtQuick
import KioskKit

// A state in an icon and a word.
Rectangle {
    id: root

    enum Kind {
        Here,
        Starts,
        Information,
        Checking,
        Declined
    }

    required property string text
    property int kind: KChip.Information
    readonly property color ink: [KTheme.ok, KTheme.title, KTheme.ink, KTheme.warn, KTheme.error][kind]
    readonly property string iconName: ["check-circle", "start-here", "info", "clock", "close"][kind]

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    border.color: ink
    border.width: KTheme.highContrast ? KSize.stroke : 0
    color: [KTheme.okTint, KTheme.actionTint, KTheme.sandDeep, KTheme.warnTint, KTheme.errorTint][kind]
    implicitHeight: Math.max(KSize.px(14.4), words.implicitHeight)
    implicitWidth: words.implicitWidth + icon.width + 2 * KSize.s4 + KSize.s3 + KSize.s1
    radius: height / 2

    KIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: KSize.s4
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        name: root.iconName
        size: KSize.iconSmall
    }

    KText {
        id: words

        Accessible.ignored: true
        anchors.left: icon.right
        anchors.leftMargin: KSize.s3
        anchors.verticalCenter: parent.verticalCenter
        color: root.ink
        font.weight: Font.DemiBold
        role: KText.Label
        text: root.text
        wrapMode: Text.NoWrap
    }
}
