import QtQuick
import QtQuick.Layouts
import KioskKit

// What happened or what can be done, with icon, title and one sentence. Says itself when it changes.
Rectangle {
    id: root

    enum Kind {
        Ok,
        Warn,
        Error,
        Info
    }

    property int kind: KBanner.Info
    property string title
    property string text
    property string iconName: ["check-circle", "warning", "close", "info"][kind]
    property bool forbids: false
    readonly property color ink: [KTheme.ok, forbids ? KTheme.warnStrong : KTheme.warn, KTheme.error, KTheme.title][kind]
    readonly property string _spoken: [title, text].filter(part => part !== "").join(". ")

    Accessible.description: text
    Accessible.name: title === "" ? text : title
    Accessible.role: Accessible.AlertMessage
    border.color: [KTheme.ok, KTheme.warn, KTheme.error, KTheme.action][kind]
    border.width: forbids ? KSize.px(1.1) : KSize.stroke
    color: [KTheme.okTint, KTheme.warnTint, KTheme.errorTint, KTheme.actionTint][kind]
    implicitHeight: words.implicitHeight + 2 * (KTheme.compact ? KSize.s3 : KSize.s8 - KSize.s1)
    radius: KSize.radius

    Component.onCompleted: announce()
    on_SpokenChanged: announce()

    RowLayout {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: KTheme.compact ? KSize.s4 : KSize.px(9.4)
        anchors.right: parent.right
        anchors.rightMargin: KSize.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: KTheme.compact ? KSize.s4 : KSize.s8

        KIcon {
            color: root.ink
            name: root.iconName
            size: KSize.iconLarge
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.ink
                font.weight: Font.Bold
                role: KText.Button
                scaling: root.forbids ? 1.27 : 1
                text: root.title
                visible: text !== ""
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.ink
                font.weight: root.title === "" ? Font.DemiBold : Font.Normal
                role: KText.Body
                text: root.text
                visible: text !== ""
            }
        }
    }

    function announce(): void {
        if (visible && _spoken !== "")
            Accessible.announce(_spoken, kind === KBanner.Error || forbids ? Accessible.Assertive : Accessible.Polite);
    }
}
