import QtQuick
import QtQuick.Layouts
import KioskKit

// Looks like a field, opens the search page.
KPressable {
    id: root

    edge: KTheme.action
    implicitHeight: Math.max(KSize.field, words.implicitHeight + keel + KSize.s4)
    leftPadding: KSize.s8
    rightPadding: KSize.s8

    contentItem: RowLayout {
        spacing: KSize.gap

        KIcon {
            name: "search"
            size: KSize.iconMedium + KSize.s1
        }

        KText {
            id: words

            Accessible.ignored: true
            Layout.fillWidth: true
            color: KTheme.inkSoft
            maximumLineCount: 2
            role: KTheme.compact ? KText.Body : KText.Lead
            text: root.text
        }

        KIcon {
            name: "keyboard"
            visible: !KTheme.largeText && !KTheme.compact
        }
    }
}
