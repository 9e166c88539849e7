import QtQuick
import KioskKit

// A divider; `strong` opens a section.
Rectangle {
    property bool strong: false

    Accessible.ignored: true
    color: strong ? KTheme.title : KTheme.line
    implicitHeight: strong ? KSize.section : KSize.rule
    implicitWidth: KSize.target
}
