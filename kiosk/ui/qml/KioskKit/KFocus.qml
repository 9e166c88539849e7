pragma Singleton
import QtQuick

// Whether the person moves by keys now: then the focus is marked wherever it is.
QtObject {
    property bool byKeys: false
}
