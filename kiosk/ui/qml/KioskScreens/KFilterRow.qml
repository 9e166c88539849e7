pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import KioskKit

// What makes the list below shorter, side by side as far as the words allow.
Flow {
    id: root

    required property ListingViewModel model

    spacing: KTheme.compact ? KSize.s3 : KSize.s4

    Repeater {
        model: root.model.narrowings

        KFilterKey {
            required property int index
            required property string sort
            required chosen
            required text

            description: chosen ? qsTr("Touch to take this choice back") : ""
            objectName: "narrow-" + sort
            width: Math.min(implicitWidth, root.width)

            onActivated: root.model.narrow(index)
        }
    }
}
