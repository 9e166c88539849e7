import QtQuick
import Kiosk
import KioskKit

// Whether a service can be done here now, as a banner.
KBanner {
    id: root

    required property ServiceViewModel model

    readonly property string standing: model.standing

    iconName: standing === "here" ? "check-circle" : standing === "starts" ? "start-here" : standing === "not-now" ? "warning" : "info"
    kind: standing === "here" ? KBanner.Ok : standing === "not-now" ? KBanner.Warn : KBanner.Info
    text: model.paperless ? qsTr("No paper receipt right now: you take it on your phone.") : model.standingText
    title: {
        switch (standing) {
        case "here":
            return qsTr("You can finish this here now");
        case "starts":
            return qsTr("Starts here, ends at the agency");
        case "not-now":
            return qsTr("Not possible here right now");
        default:
            return qsTr("Information only");
        }
    }
}
