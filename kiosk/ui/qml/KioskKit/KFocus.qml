pragma Singleton
import QtQuick

// Whether the person moves by keys now: then the focus is marked wherever it is.
QtObject {
    property bool byKeys: false
    // In speech mode something is read that can't take the focus: the mark is there.
    property bool elsewhere: false
}
