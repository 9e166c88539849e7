import QtQuick
import QtQuick.Layouts
import KioskKit

// A row of a list of services or agencies, as the model's roles give it.
KListRow {
    required detail
    required property int index
    required property string key
    required property string kind
    required property string standing
    required property string standingWord
    required property string title

    Layout.fillWidth: true
    chipKind: standing === "here" ? KChip.Here : standing === "starts" ? KChip.Starts : standing === "not-now" ? KChip.Checking : KChip.Information
    chipText: standingWord
    iconName: kind === "agency" ? "agencies" : ""
    objectName: kind + "-" + key
    text: title
}
