pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The signed receipt, to take along on the phone or on paper.
KPage {
    id: page

    required property ReceiptViewModel model

    readonly property bool unprintable: model.printing === "cannot" || model.printing === "unknown"

    firstFocus: done
    lead: model.text
    title: model.title

    primary: ColumnLayout {
        spacing: KSize.gap

        KSecondaryButton {
            Layout.fillWidth: true
            available: !page.unprintable
            busy: page.model.printing === "printing"
            iconName: "print"
            objectName: "print"
            reason: page.model.printText
            text: page.model.printing === "done" ? qsTr("Print a copy") : qsTr("Print the receipt")

            onActivated: page.model.print()
        }

        KPrimaryButton {
            id: done

            Layout.fillWidth: true
            objectName: "done"
            text: qsTr("I am done, thank you")

            onActivated: page.model.finish()
        }
    }

    KBanner {
        Layout.fillWidth: true
        kind: KBanner.Info
        text: page.model.notice
        visible: text !== ""
    }

    KReceiptCard {
        Layout.fillWidth: true
        chipKind: KChip.Here
        chipText: page.model.status
        qrDetail: qsTr("The same receipt opens on your phone, and every agency can check it there.")
        qrText: page.model.qrText
        qrTitle: qsTr("Point your phone at the code")
        rows: page.model.lines
        title: qsTr("Receipt")
    }

    KBanner {
        Layout.fillWidth: true
        iconName: page.model.printing === "done" ? "check-circle" : "print"
        kind: page.model.printing === "done" ? KBanner.Ok : page.model.printing === "printing" ? KBanner.Info : KBanner.Warn
        text: page.model.printText
        visible: text !== ""
    }
}
