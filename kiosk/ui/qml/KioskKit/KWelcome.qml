import QtQuick
import KioskKit

// The welcome of the attract screen: words in both languages and the two keys that begin. Arabic right, English left, always.
Item {
    id: root

    property bool listenAvailable: false
    readonly property color bright: KTheme.highContrast ? KTheme.ink : KTheme.ground
    readonly property color soft: KTheme.highContrast ? KTheme.ink : KTheme.sandDeep

    signal started(string language)

    KText {
        id: welcome

        anchors.right: parent.right
        anchors.top: parent.top
        bottomPadding: 0
        color: root.bright
        lineHeight: Math.round(size * 1.5)
        role: KText.Display
        topPadding: 0
        text: "حيّاكم الله"
        wrapMode: Text.NoWrap
    }

    KText {
        anchors.left: parent.left
        anchors.verticalCenter: welcome.verticalCenter
        color: root.bright
        font.weight: Font.Light
        role: KText.Display
        scaling: 0.58
        text: "Welcome"
        wrapMode: Text.NoWrap
    }

    KText {
        id: promise

        anchors.right: parent.right
        anchors.top: welcome.bottom
        color: root.soft
        role: KText.Lead
        scaling: 0.92
        text: "خدمات الدولة كلها في مكان واحد"
        visible: !KTheme.compact && !(KTheme.largeText && KTheme.portrait)
        wrapMode: Text.NoWrap
    }

    KText {
        anchors.baseline: promise.baseline
        anchors.left: parent.left
        color: root.soft
        role: KText.Lead
        scaling: 0.92
        text: "Government services in one place"
        visible: promise.visible
        wrapMode: Text.NoWrap
    }

    KStartKey {
        id: arabic

        anchors.bottom: spoken.visible ? spoken.top : parent.bottom
        anchors.bottomMargin: spoken.visible ? KSize.s8 : KSize.s4
        anchors.right: parent.right
        focus: true
        height: Math.min(KSize.px(57.6), root.height - welcome.height - (promise.visible ? promise.height + KSize.gap : 0) - (spoken.visible ? spoken.height + KSize.s8 : KSize.s4))
        hint: "المس هنا"
        objectName: "start-ar"
        rightToLeft: true
        text: "ابدأ بالعربية"
        width: Math.round((root.width - 24) / 2)

        onActivated: root.started("ar")
    }

    KStartKey {
        anchors.left: parent.left
        anchors.top: arabic.top
        height: arabic.height
        hint: "Touch here"
        objectName: "start-en"
        text: "Start in English"
        width: arabic.width

        onActivated: root.started("en")
    }

    Row {
        id: spoken

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        layoutDirection: Qt.RightToLeft
        spacing: KSize.s4
        visible: root.listenAvailable && promise.visible

        KIcon {
            color: root.bright
            name: "headphones"
        }

        KText {
            color: root.bright
            font.weight: Font.Normal
            role: KText.Label
            text: "وصّل سماعتك للاستخدام بالصوت"
            wrapMode: Text.NoWrap
        }
    }

    Row {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        spacing: KSize.s4
        visible: spoken.visible

        KIcon {
            color: root.bright
            name: "headphones"
        }

        KText {
            color: root.bright
            font.weight: Font.Normal
            role: KText.Label
            text: "Plug in headphones to use by voice"
            wrapMode: Text.NoWrap
        }
    }
}
