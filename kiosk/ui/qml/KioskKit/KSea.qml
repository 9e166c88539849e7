pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// Three broken lines of the sea; they shift a little every two seconds.
Item {
    id: root

    property int shift: 0

    Accessible.ignored: true
    clip: true
    height: 60

    Repeater {
        model: [[0, 420, 470, 290, 820, 400], [120, 520, 700, 280, 1090, 260], [-140, 390, 330, 550, 940, 300]]

        Item {
            id: line

            required property int index
            required property var modelData

            x: (index % 2 === 0 ? root.shift : -root.shift) - 8
            y: 20 + index * 18

            Repeater {
                model: Math.ceil(root.width / 1300) * 3

                Rectangle {
                    required property int index

                    color: KTheme.barKeyEdge
                    height: 2
                    opacity: 0.5
                    width: line.modelData[index % 3 * 2 + 1]
                    x: line.modelData[index % 3 * 2] + Math.floor(index / 3) * 1300
                }
            }
        }
    }

    Timer {
        interval: 2000
        repeat: true
        running: root.visible && KTheme.motion

        onTriggered: root.shift = (root.shift + 8) % 32
    }
}
