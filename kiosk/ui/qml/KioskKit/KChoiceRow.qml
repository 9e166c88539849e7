import QtQuick
import QtQuick.Layouts
import KioskKit

// One option: a radio (`exclusive`) or a check box. The model says whether it is checked.
KPressable {
    id: root

    property string hint
    property bool exclusive: true
    property bool error: false

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.role: exclusive ? Accessible.RadioButton : Accessible.CheckBox
    description: hint
    edge: error ? KTheme.error : checked ? KTheme.action : KTheme.edge
    face: checked ? KTheme.actionTint : KTheme.surface
    implicitHeight: Math.max(KSize.px(KTheme.compact ? 20.5 : 28), words.implicitHeight + keel + KSize.s4)
    ink: KTheme.title
    leftPadding: KSize.s8
    repeats: !exclusive
    rightPadding: KSize.s8
    stroke: checked || error ? KSize.border : KSize.stroke

    contentItem: RowLayout {
        spacing: KSize.gap

        Rectangle {
            Layout.alignment: Qt.AlignVCenter
            border.color: root.error ? KTheme.error : KTheme.action
            border.width: KSize.border
            color: !root.exclusive && root.checked ? KTheme.action : KTheme.surface
            implicitHeight: KSize.px(KTheme.largeText ? 13.3 : 11)
            implicitWidth: implicitHeight
            radius: root.exclusive ? height / 2 : KSize.s2

            Rectangle {
                anchors.centerIn: parent
                color: KTheme.action
                height: parent.height - 2 * KSize.s3
                radius: height / 2
                visible: root.exclusive && root.checked
                width: height
            }

            KIcon {
                anchors.centerIn: parent
                color: KTheme.onAction
                name: "check"
                size: parent.height - KSize.s1
                visible: !root.exclusive && root.checked
            }
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.inkNow
                font.weight: Font.DemiBold
                role: KText.Lead
                text: root.text
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: KTheme.inkSoft
                font.weight: Font.Normal
                role: KText.Label
                text: root.hint
                visible: text !== ""
            }
        }
    }
}
