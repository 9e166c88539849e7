import QtQuick
import QtQuick.Layouts
import KioskKit

// Buttons side by side where their words fit, otherwise one below the other.
GridLayout {
    id: root

    readonly property int _shown: visibleChildren.length
    readonly property real _widest: Array.from(visibleChildren).reduce((widest, child) => Math.max(widest, child.implicitWidth), 0)

    columnSpacing: KSize.gap
    columns: _shown * _widest + (_shown - 1) * columnSpacing <= width ? Math.max(1, _shown) : 1
    rowSpacing: KSize.gap
    uniformCellWidths: true
}
