import QtQuick
import QtQuick.Layouts
import KioskKit

// The content of a page, from top to bottom. What does not fit is turned to with Previous and Next; nothing scrolls.
Item {
    id: root

    default property alias content: column.data
    property alias opening: topSlot
    property string lead
    property bool stretch: false
    property int part: 0

    readonly property int parts: _breaks.length
    readonly property var _breaks: breaks()
    readonly property int _part: Math.min(part, parts - 1)
    readonly property real _limit: height - pager.implicitHeight - KSize.gap
    readonly property real _from: _breaks[_part]
    readonly property int _rim: KSize.focusGap + KSize.focusInner + KSize.focusOuter
    readonly property int _cut: KSize.s1
    readonly property Item _focused: Window.activeFocusItem

    on_FocusedChanged: turnToFocus()

    Item {
        anchors.fill: parent
        anchors.leftMargin: -root._rim
        anchors.rightMargin: -root._rim
        anchors.bottomMargin: root.parts === 1 ? 0 : root.height - Math.min(root._limit, root._part < root.parts - 1 ? root._breaks[root._part + 1] - root._from - root._cut : root._limit)
        clip: root.parts > 1

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.leftMargin: root._rim
            anchors.right: parent.right
            anchors.rightMargin: root._rim
            height: root.stretch ? root.height : implicitHeight
            spacing: KSize.gap
            y: -root._from

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                text: root.lead
                visible: text !== ""
            }

            ColumnLayout {
                id: topSlot

                Layout.fillWidth: true
                visible: children.length > 0
            }
        }
    }

    KPager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        page: root._part
        pageText: KTheme.compact && KTheme.largeText ? "" : qsTr("%1 of %2").arg(root._part + 1).arg(root.parts)
        pages: root.parts

        onNext: root.part = root._part + 1
        onPrevious: root.part = root._part - 1
    }

    function breaks(): list<real> {
        const found = [0];
        if (stretch || column.implicitHeight <= height + 1)
            return found;
        for (const block of blocks(column, 0, 4)) {
            const start = found[found.length - 1];
            if (block.top > start && block.bottom > start + _limit)
                found.push(block.top);
        }
        return found;
    }

    // What stays together: the items of the column, or the parts of an item that is too tall; grounds do not count.
    function blocks(parent: Item, above: real, depth: int): list<var> {
        const found = [];
        for (const child of parent.children) {
            if (!child.visible || child.height <= 0)
                continue;
            const top = above + child.y;
            if (child.height <= _limit)
                found.push({
                    top: top,
                    bottom: top + child.height
                });
            else if (depth > 1)
                found.push(...blocks(child, top, depth - 1));
        }
        return found.sort((one, other) => one.top - other.top);
    }

    function turnToFocus(): void {
        let item = _focused;
        while (item && item.parent !== column)
            item = item.parent;
        if (item && parts > 1)
            part = _breaks.filter(start => start <= item.y).length - 1;
    }
}
