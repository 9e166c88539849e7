import QtQuick
import KioskKit

// Nobody is here: the sea, a dhow, a welcome in both languages and the two keys that begin. Arabic right, English left, always.
FocusScope {
    id: root

    property string nameArabic: "الحكومة مول"
    property string nameEnglish: "Government Mall"
    property bool listenAvailable: false
    // Words and keys first; the pictures follow from another thread.
    property bool picturesLater: false
    property real holdSeconds: 3

    readonly property bool lying: !KTheme.portrait
    readonly property int margin: KSize.px(KTheme.compact ? 10 : 17.7)
    readonly property int band: KTheme.highContrast || KTheme.compact ? 0 : lying ? 52 : 156
    readonly property int seaTop: Math.round(height * (lying ? (KTheme.compact ? 0.47 : 0.5) : 0.599))

    signal listenRequested
    signal started(string language)
    signal touched

    Accessible.name: nameArabic + " " + nameEnglish
    Accessible.role: Accessible.Pane
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    anchors.fill: parent
    focus: true

    TapHandler {
        onTapped: root.touched()
    }

    // The lower left corner, held: the way into speech for a finger. The key F1 is the other.
    Item {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        enabled: root.listenAvailable
        height: width
        objectName: "listen-corner"
        width: KSize.px(30)
        z: 1

        TapHandler {
            longPressThreshold: root.holdSeconds

            onLongPressed: root.listenRequested()
        }
    }

    Rectangle {
        height: root.seaTop
        width: parent.width

        gradient: Gradient {
            GradientStop {
                color: KTheme.ground
                position: 0
            }

            GradientStop {
                color: KTheme.sand
                position: 1
            }
        }
    }

    Rectangle {
        color: KTheme.highContrast ? KTheme.ground : KTheme.cloth
        height: parent.height - root.seaTop
        width: parent.width
        y: root.seaTop
    }

    Image {
        id: dhow

        readonly property real scale_: root.seaTop / (KTheme.portrait ? 1150 : 1185)

        Accessible.ignored: true
        height: Math.round(1240 * scale_)
        asynchronous: root.picturesLater
        source: KTheme.images + "attract-dhow.svg"
        sourceSize: Qt.size(width, height)
        visible: !KTheme.highContrast
        width: Math.round(1080 * scale_)
        x: Math.round((root.width - width) / 2)
        y: root.seaTop - Math.round(1150 * scale_)
    }

    KSea {
        visible: !KTheme.highContrast && !KTheme.compact
        width: parent.width
        y: root.seaTop
    }

    Image {
        id: mark

        Accessible.ignored: true
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: parent.top
        anchors.topMargin: KSize.px(KTheme.compact ? 5 : 9.4)
        height: width
        asynchronous: root.picturesLater
        source: KTheme.images + "mark-placeholder.svg"
        sourceSize: Qt.size(width, height)
        width: KSize.px(KTheme.compact ? 14 : 20)
    }

    KText {
        anchors.right: mark.left
        anchors.rightMargin: KSize.gap
        anchors.verticalCenter: mark.verticalCenter
        color: KTheme.title
        font.weight: Font.Bold
        role: KText.Button
        text: root.nameArabic
        wrapMode: Text.NoWrap
    }

    KText {
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.verticalCenter: mark.verticalCenter
        color: KTheme.title
        font.weight: Font.DemiBold
        role: KText.Lead
        text: root.nameEnglish
        wrapMode: Text.NoWrap
    }

    KWelcome {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.band + KSize.px(root.lying ? 3 : 8)
        anchors.left: parent.left
        anchors.leftMargin: root.margin
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.top: parent.top
        anchors.topMargin: root.seaTop + (KTheme.compact ? KSize.s3 : KSize.px(root.lying ? 8 : 12))
        listenAvailable: root.listenAvailable

        onStarted: language => root.started(language)
    }

    Image {
        Accessible.ignored: true
        anchors.bottom: parent.bottom
        fillMode: Image.Tile
        height: root.band
        asynchronous: root.picturesLater
        source: KTheme.images + (root.band === 52 ? "sadu-edge-h.svg" : "sadu-wide-h.svg")
        visible: height > 0
        width: parent.width
    }
}
