pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Kiosk
import KioskKit

// The signed receipt, to take along on the phone or on paper.
KPage {
    id: page

    required property ReceiptViewModel model

    readonly property bool split: KTheme.largeText || KTheme.lowered
    readonly property bool cramped: KTheme.compact && KTheme.largeText
    readonly property bool bare: KTheme.lowered || cramped
    readonly property string words: model.notice === "" ? model.text : model.notice
    readonly property bool unprintable: model.printing === "cannot" || model.printing === "held" || model.printing === "unknown"

    Accessible.name: model.title
    firstFocus: done

    startContent: RowLayout {
        Layout.fillWidth: true
        spacing: KSize.s8

        KMark {
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: KSize.s1

            KText {
                Layout.fillWidth: true
                role: KText.Title
                text: page.model.title
            }

            KText {
                Layout.fillWidth: true
                color: KTheme.inkSoft
                role: KText.Lead
                text: page.words
                visible: !page.cramped
            }
        }
    }
    primary: ColumnLayout {
        spacing: KSize.gap

        KBanner {
            Layout.fillWidth: true
            iconName: page.model.printing === "done" ? "check-circle" : "print"
            kind: page.model.printing === "done" ? KBanner.Ok : page.model.printing === "printing" ? KBanner.Info : KBanner.Warn
            text: page.model.printText
            visible: text !== ""
        }

        KSecondaryButton {
            Layout.fillWidth: true
            busy: page.model.printing === "printing"
            iconName: "print"
            objectName: "print"
            text: page.model.copy ? qsTr("Print a copy") : qsTr("Print the receipt")
            visible: !page.unprintable

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

    KReceiptCard {
        Layout.fillWidth: true
        chipText: page.model.status
        qrDetail: qsTr("The same receipt opens on your phone, and every agency can check it there.")
        qrSize: KSize.px(KTheme.portrait ? 72 : KTheme.landscape ? 73 : 59)
        qrText: page.model.qrText
        qrTitle: qsTr("Point your phone at the code")
        rows: page.split ? [] : page.model.lines
        title: qsTr("Receipt")
        visible: !page.bare
    }

    KReceiptQr {
        Layout.fillWidth: true
        detail: qsTr("The same receipt opens on your phone, and every agency can check it there.")
        text: page.model.qrText
        title: qsTr("Point your phone at the code")
        visible: page.bare
    }

    Repeater {
        model: page.split ? page.model.lines : []

        KFactRow {
            required property var modelData

            Layout.fillWidth: true
            label: modelData.label
            strong: true
            value: modelData.value
        }
    }

    KText {
        Layout.fillWidth: true
        color: KTheme.inkSoft
        role: KText.Lead
        text: page.words
        visible: page.cramped
    }
}
