pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Kiosk

// The desk of a demonstration: what the simulated devices and the platform should do next. For developers, in English.
Window {
    id: root

    required property DeskModel model

    color: palette.window
    height: column.implicitHeight + 24
    title: "Simulated devices"
    visible: true
    width: 420

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.margins: 12
        anchors.right: parent.right
        anchors.top: parent.top

        Label {
            Layout.fillWidth: true
            text: "Nothing here is real: no bank, no agency, no person."
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }

        Repeater {
            model: root.model.actions

            Button {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                text: modelData

                onClicked: root.model.act(index)
            }
        }

        Label {
            Layout.fillWidth: true
            text: root.model.told
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
        }
    }
}
