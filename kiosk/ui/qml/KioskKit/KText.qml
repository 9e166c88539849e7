import QtQuick
import KioskKit

// Words in one of the eight roles. Always plain, always at the start edge unless told otherwise.
Text {
    id: root

    enum Role {
        Display,
        Figure,
        Title,
        Heading,
        Button,
        Lead,
        Body,
        Label
    }

    property int role: KText.Body
    property bool strong: false
    property real scaling: 1

    readonly property int size: Math.max(Math.round(KTheme.fontSizes[role] * scaling), KTheme.fontSizes[KText.Label])
    readonly property int line: Math.round(size * KTheme.lineHeights[role])
    // Natural line height of the typeface is 1.5 em; what the role takes off or adds is shared between above and below.
    readonly property real _half: (line - Math.round(size * 1.5)) / 2

    Accessible.name: text
    Accessible.role: role === KText.Title ? Accessible.Heading : Accessible.StaticText
    bottomPadding: -Math.abs(_half)
    color: role === KText.Title || role === KText.Heading || role === KText.Figure ? KTheme.title : KTheme.ink
    font.family: "IBM Plex Sans Arabic"
    font.pixelSize: size
    font.weight: strong ? Font.Bold : weight(role)
    horizontalAlignment: Text.AlignLeft
    lineHeight: line
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: _half
    wrapMode: Text.WordWrap

    function weight(role: int): int {
        switch (role) {
        case KText.Display:
        case KText.Figure:
        case KText.Title:
            return Font.Bold;
        case KText.Heading:
        case KText.Button:
            return Font.DemiBold;
        case KText.Label:
            return Font.Medium;
        default:
            return Font.Normal;
        }
    }
}
