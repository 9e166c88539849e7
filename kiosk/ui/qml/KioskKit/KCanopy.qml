import QtQuick
import KioskKit

// The sand sweep behind the head of a page.
Image {
    Accessible.ignored: true
    asynchronous: false
    mirror: KTheme.rightToLeft
    source: KTheme.images + "canopy.svg"
    sourceSize: Qt.size(width, height)
    visible: !KTheme.highContrast
}
