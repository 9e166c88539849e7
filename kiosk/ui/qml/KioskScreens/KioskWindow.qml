pragma ComponentBehavior: Bound
import QtQuick
import KioskKit

// The one window. Its first picture needs nothing but the look; `models` puts the unit behind it.
Window {
    id: window

    required property bool fullScreen
    property var models: null
    property string wokenIn

    readonly property bool furnished: unit.status === Loader.Ready

    color: KTheme.ground
    objectName: "window"
    title: qsTr("Government Mall")
    visibility: fullScreen ? Window.FullScreen : Window.Windowed

    onModelsChanged: unit.setSource("KUnit.qml", models)

    Loader {
        active: !window.furnished
        anchors.fill: parent

        sourceComponent: KAttract {
            nameArabic: "الحكومة مول"
            nameEnglish: "Government Mall"
            picturesLater: true

            onStarted: language => window.wokenIn = language
            onTouched: window.wokenIn = "ar"
        }
    }

    Loader {
        id: unit

        anchors.fill: parent
        focus: true
    }
}
