import QtQuick
import KioskKit

// A line "label … value" with its divider below; a figure has its unit beside it.
Item {
    id: root

    required property string label
    required property string value
    property string unit
    property string iconName
    property bool strong: false
    property bool figure: false
    property bool divider: true

    readonly property int _pad: KTheme.compact ? KSize.s1 : KSize.s4 - KSize.s1
    readonly property int _start: icon.visible ? icon.width + KSize.gap : 0
    readonly property int _end: unitText.visible ? Math.ceil(unitText.implicitWidth) + KSize.s4 : 0
    readonly property int _room: width - _start - _end - KSize.gap

    Accessible.name: label + ": " + value + (unit === "" ? "" : " " + unit)
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.max(labelText.implicitHeight, valueText.implicitHeight) + 2 * _pad + (divider ? rule.height : 0)
    implicitWidth: KSize.px(120)

    KIcon {
        id: icon

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: root._pad
        name: root.iconName
        visible: name !== ""
    }

    KText {
        id: labelText

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: root._start
        anchors.verticalCenter: parent.verticalCenter
        color: root.figure ? KTheme.title : KTheme.inkSoft
        role: root.figure ? KText.Heading : KText.Body
        text: root.label
        width: Math.min(Math.ceil(implicitWidth), Math.max(root._room * 0.4, root._room - valueText.implicitWidth))
    }

    KText {
        id: valueText

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: root._end
        anchors.verticalCenter: parent.verticalCenter
        font.weight: root.figure ? Font.Bold : root.strong ? Font.DemiBold : Font.Normal
        role: root.figure ? KText.Figure : KText.Body
        text: root.value
        width: Math.min(Math.ceil(implicitWidth), root._room - labelText.width)
    }

    KText {
        id: unitText

        Accessible.ignored: true
        anchors.baseline: valueText.baseline
        anchors.right: parent.right
        font.weight: Font.Medium
        role: root.figure ? KText.Heading : KText.Body
        text: root.unit
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    KRule {
        id: rule

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: root.divider
    }
}
