import QtQuick
import QtQuick.Templates as T
import KioskKit

// What everything that can be pressed has in common: face, keel, states, one press at a time, a name for those who can't see it.
T.AbstractButton {
    id: root

    property string description
    property string reason
    property bool available: true
    property bool busy: false
    property bool failed: false
    property bool repeats: false
    property bool marked: false

    property color face: KTheme.surface
    property color pressedFace: KTheme.actionTint
    property color edge: KTheme.edge
    property color pressedEdge: KTheme.action
    property color ink: KTheme.ink
    property color offFace: KTheme.sand
    property color offInk: KTheme.inkSoft
    property int stroke: KSize.stroke
    property int keel: KSize.keel
    property int corner: KSize.radius
    property real drop: sunk ? KSize.sink : 0

    readonly property bool resting: deaf.running
    readonly property bool sunk: available && (down || busy)
    readonly property color inkNow: !available ? offInk : failed ? KTheme.error : ink
    readonly property int rim: !available ? KSize.rule : failed ? Math.max(stroke, KSize.stroke) : stroke

    signal activated
    signal refused

    Accessible.description: available ? description : reason
    Accessible.name: text
    Accessible.role: Accessible.Button
    bottomPadding: (available ? keel - drop : rim)
    focusPolicy: Qt.TabFocus
    hoverEnabled: false
    leftPadding: KSize.gap
    rightPadding: KSize.gap
    topPadding: rim + drop

    background: Item {
        Rectangle {
            anchors.fill: parent
            border.color: KTheme.edge
            border.width: root.available ? 0 : root.rim
            color: !root.available ? root.offFace : root.failed ? KTheme.error : root.sunk ? root.pressedEdge : root.edge
            radius: root.corner
        }

        Rectangle {
            color: root.failed ? KTheme.surface : root.sunk ? root.pressedFace : root.face
            height: parent.height - root.rim - root.keel
            radius: root.corner - root.rim / 2
            visible: root.available
            width: parent.width - 2 * root.rim
            x: root.rim
            y: root.rim + root.drop
        }

        KFocusMark {
            rounding: root.corner
            visible: root.marked || root.activeFocus && !KFocus.elsewhere && (root.visualFocus || KFocus.byKeys)
        }
    }

    Behavior on drop {
        NumberAnimation {
            duration: root.down ? KTheme.pressTime : KTheme.releaseTime
        }
    }

    Keys.onEnterPressed: event => pressByKey(event)
    Keys.onReturnPressed: event => pressByKey(event)
    onClicked: take()

    Timer {
        id: deaf

        interval: 500
    }

    function pressByKey(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            take();
    }

    function take(): void {
        if (busy || deaf.running)
            return;
        if (!repeats)
            deaf.start();
        if (available)
            activated();
        else
            refused();
    }
}
