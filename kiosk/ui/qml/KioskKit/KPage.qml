import QtQuick
import QtQuick.Layouts
import KioskKit

// One screen between the bars: head (where am I, question), content, primary, tray. One column upright, two lying.
FocusScope {
    id: root

    default property alias content: contentBox.content
    property alias startContent: startColumn.data
    property alias primary: primaryColumn.data
    property alias tray: trayColumn.data

    property string step
    property string title
    property string lead
    property bool oneColumn: false
    property alias stretch: contentBox.stretch
    property Item firstFocus: null

    readonly property bool hasTray: trayColumn.visibleChildren.length > 0
    readonly property bool wide: !KTheme.portrait && !oneColumn && !(KTheme.compact && hasTray)
    readonly property bool sideTray: wide && hasTray
    readonly property int columns: KTheme.largeText ? 1 : 2
    readonly property int listRowHeight: KTheme.compact && hasTray ? KSize.slimRow : KSize.row
    readonly property real room: contentBox.height
    readonly property real roomWidth: contentBox.width
    readonly property real _full: width - KSize.marginStart - KSize.marginEnd
    readonly property real _side: sideTray ? KSize.trayColumn : wide ? KSize.startColumn : _full
    readonly property real _gap: KTheme.compact ? KSize.s3 : KSize.s8
    readonly property real _headTop: KTheme.compact ? KSize.s2 : KSize.s8
    readonly property real _lift: KTheme.lowered ? Math.max(_headTop, KTheme.reachTop - KSize.topBar - words.implicitHeight - _gap) : _headTop
    // Lying, with more in the start column than it holds: first the title gets smaller, then the lead moves to the content.
    readonly property real _others: _headTop + stepLine.implicitHeight + startColumn.implicitHeight + primaryColumn.implicitHeight + trayColumn.height + 3 * _gap + KSize.s12
    readonly property bool _tight: wide && _others + titleProbe.implicitHeight + leadProbe.implicitHeight > height
    readonly property bool _leadMoves: wide && _others + smallTitleProbe.implicitHeight + leadProbe.implicitHeight > height
    readonly property bool _overflows: wide && head.height + primaryColumn.height + trayColumn.height + _headTop + KSize.s12 > height
    property bool _startMoves: false
    readonly property real _smallTitle: 0.76
    readonly property int _leadRole: KTheme.compact ? KText.Body : KText.Lead

    Accessible.name: title
    Accessible.role: Accessible.Pane
    anchors.fill: parent

    Component.onCompleted: Qt.callLater(takeFocus)
    onHeightChanged: arrange()
    onTitleChanged: {
        contentBox.part = 0;
        arrange();
    }
    onWidthChanged: arrange()

    Connections {
        function onChanged(): void {
            root.arrange();
        }

        target: KTheme
    }

    Connections {
        function onHeightChanged(): void {
            root.arrange();
        }

        target: primaryColumn
    }

    KText {
        id: titleProbe

        Accessible.ignored: true
        role: KText.Title
        text: root.title
        visible: false
        width: root._side
    }

    KText {
        id: smallTitleProbe

        Accessible.ignored: true
        role: KText.Title
        scaling: root._smallTitle
        text: root.title
        visible: false
        width: root._side
    }

    KText {
        id: leadProbe

        Accessible.ignored: true
        role: root._leadRole
        text: root.lead
        visible: false
        width: root._side
    }

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
            visible: root.step !== "" || root.title !== "" || leadLine.visible

            KText {
                id: stepLine

                Layout.fillWidth: true
                color: KTheme.action
                font.weight: Font.Medium
                role: KTheme.compact ? KText.Label : KText.Body
                text: root.step
                visible: text !== ""
            }

            KText {
                Layout.fillWidth: true
                font.letterSpacing: KTheme.rightToLeft ? 0 : -0.3
                role: KText.Title
                scaling: root._tight ? root._smallTitle : 1
                text: root.title
                visible: text !== ""
            }

            KText {
                id: leadLine

                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: root._leadRole
                text: root.lead
                visible: text !== "" && !root._leadMoves
            }
        }

        ColumnLayout {
            id: startColumn

            Layout.fillWidth: true
            parent: root._startMoves ? contentBox.opening : head
            spacing: KSize.gap
            visible: children.length > 0
        }
    }

    KContentBox {
        id: contentBox

        anchors.bottom: root.wide ? parent.bottom : primaryColumn.top
        anchors.bottomMargin: root.wide ? KSize.s12 : primaryColumn.height > 0 ? root._gap : 0
        anchors.left: parent.left
        anchors.leftMargin: KSize.marginStart + (root.wide ? root._side + KSize.columnGap : 0)
        anchors.right: parent.right
        anchors.rightMargin: KSize.marginEnd
        anchors.top: root.wide ? parent.top : head.bottom
        anchors.topMargin: root.wide ? root._headTop : head.height > 0 ? root._gap : 0
        lead: root._leadMoves ? root.lead : ""
    }

    ColumnLayout {
        id: primaryColumn

        anchors.bottom: trayColumn.top
        anchors.bottomMargin: root.hasTray ? KSize.gap : KSize.s12
        anchors.left: parent.left
        anchors.leftMargin: KSize.marginStart
        spacing: KSize.gap
        width: root._side
    }

    ColumnLayout {
        id: trayColumn

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        spacing: 0
        width: root.sideTray ? KSize.marginStart + root._side + Math.round(KSize.columnGap / 2) : parent.width
    }

    function arrange(): void {
        _startMoves = false;
        Qt.callLater(moveStart);
    }

    // Still too much: what stands under the title moves to the content too, and stays there until something changes.
    function moveStart(): void {
        head.ensurePolished();
        primaryColumn.ensurePolished();
        if (_overflows && !hasTray)
            _startMoves = true;
    }

    function takeFocus(): void {
        if (firstFocus)
            firstFocus.forceActiveFocus(Qt.OtherFocusReason);
        else
            root.forceActiveFocus(Qt.OtherFocusReason);
    }
}
