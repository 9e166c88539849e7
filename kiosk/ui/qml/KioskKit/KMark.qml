import QtQuick
import KioskKit

// The large round mark of an outcome.
Rectangle {
    id: root

    property int kind: KBanner.Ok
    property bool filled: kind === KBanner.Ok
    property string iconName: ["check", "clock", "close", "info"][kind]
    readonly property color strongColor: [KTheme.ok, KTheme.warn, KTheme.error, KTheme.action][kind]

    Accessible.ignored: true
    border.color: strongColor
    border.width: KSize.px(1.1)
    color: filled ? strongColor : [KTheme.okTint, KTheme.warnTint, KTheme.errorTint, KTheme.actionTint][kind]
    implicitHeight: KSize.px(KTheme.compact ? 20 : 32.4)
    implicitWidth: implicitHeight
    radius: height / 2

    KIcon {
        anchors.centerIn: parent
        color: root.filled ? [KTheme.onOk, KTheme.ground, KTheme.onError, KTheme.onAction][root.kind] : root.strongColor
        name: root.iconName
        size: Math.round(root.height * 0.58)
    }
}
