import QtQuick
import KioskKit

// The whole window: ground, selvedge, top bar, room for a page, bottom bar, and what lies over all of it.
FocusScope {
    id: root

    default property alias content: room.data
    property alias overlay: over.data
    property bool bare: false
    property bool canopy: false
    property bool sandGround: false
    property real progress: 1
    property bool modal: false

    property string centreName
    property string dateText
    property string timeText

    property bool backAvailable: false
    property bool helpAvailable: true
    property bool listenAvailable: false
    property bool endAvailable: false

    // Speech mode: what stands on the window is read, and the arrows ask whoever reads.
    property bool spoken: false
    property rect reading

    signal backRequested
    signal contrastRequested
    signal endRequested
    signal fingerDown(real x, real y)
    signal fingerLifted
    signal fingerMoved(real x, real y)
    signal headsetPlugged
    signal helpRequested
    signal languageRequested
    signal listenRequested
    signal lowerRequested
    signal pressRequested
    signal stepRequested(bool forward)
    signal textSizeRequested
    signal touched

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: KTheme.rightToLeft
    focus: true

    Keys.onPressed: event => {
        root.touched();
        const forward = KTheme.rightToLeft ? Qt.Key_Left : Qt.Key_Right;
        const backward = KTheme.rightToLeft ? Qt.Key_Right : Qt.Key_Left;
        if (event.key === Qt.Key_Down || event.key === forward)
            walk(true);
        else if (event.key === Qt.Key_Up || event.key === backward)
            walk(false);
        else if ([Qt.Key_Escape, Qt.Key_Back, Qt.Key_Backspace].includes(event.key) && root.backAvailable && !root.modal)
            root.backRequested();
        else if (event.key === Qt.Key_F1 && root.listenAvailable)
            root.listenRequested();
        else if (event.key === Qt.Key_F15)
            root.headsetPlugged();
        else
            return;
        KFocus.byKeys = true;
        event.accepted = true;
    }
    Keys.priority: Keys.AfterItem

    Rectangle {
        anchors.fill: parent
        color: root.sandGround ? KTheme.sand : KTheme.ground
    }

    KCanopy {
        anchors.left: selvedge.right
        anchors.right: parent.right
        height: Math.round(KTheme.portrait ? width * 0.481 : parent.height * 0.38)
        visible: root.canopy && !root.bare && !KTheme.highContrast
    }

    KTopBar {
        id: top

        anchors.left: selvedge.right
        anchors.leftMargin: KSize.marginStart
        anchors.right: parent.right
        anchors.rightMargin: KSize.marginEnd
        anchors.top: parent.top
        centreName: root.centreName
        dateText: root.dateText
        divider: !root.canopy || KTheme.highContrast
        timeText: root.timeText
        visible: !root.bare
    }

    Item {
        id: room

        anchors.bottom: root.bare ? parent.bottom : bar.top
        anchors.left: root.bare ? parent.left : selvedge.right
        anchors.right: parent.right
        anchors.top: root.bare ? parent.top : top.bottom
        enabled: !root.modal
    }

    KSelvedge {
        id: selvedge

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.top: parent.top
        progress: root.progress
        visible: !root.bare
    }

    KBottomBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        backAvailable: root.backAvailable
        enabled: !root.modal
        endAvailable: root.endAvailable
        helpAvailable: root.helpAvailable
        listenAvailable: root.listenAvailable
        listening: root.spoken
        visible: !root.bare

        onBackRequested: root.backRequested()
        onContrastRequested: root.contrastRequested()
        onEndRequested: root.endRequested()
        onHelpRequested: root.helpRequested()
        onLanguageRequested: root.languageRequested()
        onListenRequested: root.listenRequested()
        onLowerRequested: root.lowerRequested()
        onTextSizeRequested: root.textSizeRequested()
    }

    Item {
        id: over

        anchors.fill: parent
    }

    Item {
        anchors.fill: parent
        z: 1

        PointHandler {
            onActiveChanged: {
                if (active) {
                    KFocus.byKeys = false;
                    root.touched();
                }
            }
        }
    }

    Binding {
        property: "elsewhere"
        target: KFocus
        value: root.spoken && root.reading.width > 0
    }

    KExplorer {
        anchors.fill: parent
        mark: root.reading
        visible: root.spoken
        z: 2

        onDown: (x, y) => root.fingerDown(x, y)
        onLifted: root.fingerLifted()
        onMoved: (x, y) => root.fingerMoved(x, y)
        onPressed: root.pressRequested()
    }

    function walk(forward: bool): void {
        if (root.spoken) {
            root.stepRequested(forward);
            return;
        }
        const from = root.Window.activeFocusItem ?? root;
        const to = from.nextItemInFocusChain(forward);
        if (to)
            to.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }
}
