import QtQuick
import QtQuick.Layouts
import KioskKit

// One screen between the bars: head (where am I, question), content, primary, tray. One column upright, two lying.
FocusScope {
    id: root

    default property alias content: contentColumn.data
    property alias startContent: startColumn.data
    property alias primary: primaryColumn.data
    property alias tray: trayColumn.data

    property string step
    property string title
    property string lead
    property bool oneColumn: false
    property bool stretch: false
    property Item firstFocus: null

    readonly property bool wide: !KTheme.portrait && !oneColumn
    readonly property int columns: KTheme.largeText ? 1 : 2
    readonly property real room: body.height
    readonly property real roomWidth: body.width
    readonly property real _full: width - KSize.marginStart - KSize.marginEnd
    readonly property real _side: wide ? KSize.startColumn : _full
    readonly property real _gap: KTheme.compact ? KSize.s3 : KSize.s8
    readonly property real _headTop: KTheme.compact ? KSize.s2 : KSize.s8
    readonly property real _lift: KTheme.lowered ? Math.max(_headTop, KTheme.reachTop - KSize.topBar - words.implicitHeight - _gap) : _headTop

    Accessible.name: title
    Accessible.role: Accessible.Pane
    anchors.fill: parent

    Component.onCompleted: Qt.callLater(takeFocus)

    ColumnLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: KSize.marginStart
        anchors.top: parent.top
        anchors.topMargin: root._lift
        spacing: root._gap
        width: root._side

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: KTheme.compact ? 0 : KSize.s2
            visible: root.step !== "" || root.title !== "" || root.lead !== ""

            KText {
                Layout.fillWidth: true
                color: KTheme.action
                font.weight: Font.Medium
                maximumLineCount: 2
                text: root.step
                visible: text !== ""
            }

            KText {
                Layout.fillWidth: true
                elide: KTheme.lowered ? Text.ElideRight : Text.ElideNone
                font.letterSpacing: KTheme.rightToLeft ? 0 : -0.3
                maximumLineCount: KTheme.lowered ? 1 : 99
                role: KText.Title
                text: root.title
                visible: text !== ""
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                text: root.lead
                visible: text !== ""
            }
        }

        ColumnLayout {
            id: startColumn

            Layout.fillWidth: true
            spacing: KSize.gap
            visible: children.length > 0
        }
    }

    Item {
        id: body

        anchors.bottom: root.wide ? trayColumn.top : primaryColumn.top
        anchors.bottomMargin: root.wide ? KSize.s12 : primaryColumn.height > 0 ? root._gap : 0
        anchors.left: parent.left
        anchors.leftMargin: KSize.marginStart + (root.wide ? root._side + KSize.columnGap : 0)
        anchors.right: parent.right
        anchors.rightMargin: KSize.marginEnd
        anchors.top: root.wide ? parent.top : head.bottom
        anchors.topMargin: root.wide ? root._headTop : head.height > 0 ? root._gap : 0

        ColumnLayout {
            id: contentColumn

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            height: root.stretch ? parent.height : implicitHeight
            spacing: KSize.gap
        }
    }

    ColumnLayout {
        id: primaryColumn

        anchors.bottom: trayColumn.top
        anchors.bottomMargin: KSize.s12
        anchors.left: parent.left
        anchors.leftMargin: KSize.marginStart
        spacing: KSize.gap
        width: root._side
    }

    ColumnLayout {
        id: trayColumn

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0
    }

    function takeFocus(): void {
        if (firstFocus)
            firstFocus.forceActiveFocus(Qt.OtherFocusReason);
        else
            root.forceActiveFocus(Qt.OtherFocusReason);
    }
}
