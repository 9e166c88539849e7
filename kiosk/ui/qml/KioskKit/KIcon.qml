import QtQuick
import KioskKit

// One icon in one colour. Icons that point along the line of reading are turned round by themselves.
Image {
    property string name
    property color color: KTheme.action
    property int size: KSize.iconMedium
    property bool mirrored: KTheme.rightToLeft

    Accessible.ignored: true
    height: size
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6) + (mirrored ? "/rtl" : "")
    sourceSize: Qt.size(size, size)
    width: size
}
