pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// What makes the list below shorter: side by side, a long name on a line of its own.
GridLayout {
    id: root

    required property ListingViewModel model

    readonly property bool _long: Array.from(visibleChildren).some(child => child.long)

    Layout.fillHeight: false
    columnSpacing: KTheme.compact ? KSize.s3 : KSize.gap
    columns: Math.max(1, _long ? controls.count - 1 : controls.count)
    rowSpacing: columnSpacing
    uniformCellWidths: true

    Repeater {
        id: controls

        model: root.model.narrowings

        KFilterKey {
            required property int index
            required property bool long
            required property string sort
            required chosen
            required text

            Layout.columnSpan: long ? root.columns : 1
            Layout.fillHeight: true
            Layout.fillWidth: true
            description: chosen ? qsTr("Touch to take this choice back") : ""
            objectName: "narrow-" + sort

            onActivated: root.model.narrow(index)
        }
    }
}
