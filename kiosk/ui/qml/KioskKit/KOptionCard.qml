import QtQuick
import QtQuick.Layouts
import KioskKit

// One of few large choices, with a drawing at its start.
KPressable {
    id: root

    default property alias drawing: place.data
    property string detail
    property string iconName

    edge: KTheme.action
    implicitHeight: Math.max(KSize.px(KTheme.compact ? 34 : 60), words.implicitHeight + keel + KSize.s4)
    ink: KTheme.title
    leftPadding: KSize.s12
    rightPadding: KSize.s12

    contentItem: RowLayout {
        spacing: KSize.s12

        Item {
            id: place

            Layout.preferredHeight: implicitHeight
            Layout.preferredWidth: implicitWidth
            implicitHeight: Math.max(childrenRect.height, mark.visible ? mark.height : 0)
            implicitWidth: Math.max(childrenRect.width, mark.visible ? mark.width : 0)

            KIcon {
                id: mark

                name: root.iconName
                size: 2 * KSize.iconLarge
                visible: name !== ""
            }
        }

        ColumnLayout {
            id: words

            Layout.fillWidth: true
            spacing: KSize.s1

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.inkNow
                font.weight: Font.Bold
                role: KText.Button
                text: root.text
            }

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: KTheme.inkSoft
                text: root.detail
                visible: text !== ""
            }
        }

        KIcon {
            color: root.inkNow
            name: "chevron"
        }
    }

    description: detail
}
