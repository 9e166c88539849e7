pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import KioskKit

Rectangle {
    id: root
    readonly property bool ar: KTheme.rightToLeft
    readonly property var states: [
        {},
        {
            busy: false,
            down: true
        },
        {
            marked: true
        },
        {
            available: false
        },
        {
            busy: true
        },
        {
            failed: true
        }
    ]
    LayoutMirroring.enabled: KTheme.rightToLeft
    LayoutMirroring.childrenInherit: true
    color: KTheme.ground
    component GCell: Item {
        Layout.fillWidth: true
        Layout.preferredWidth: 10
        implicitHeight: KSize.px(24)
    }
    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: KSize.s12
        anchors.top: parent.top
        spacing: KSize.s8
        GridLayout {
            columns: 6
            columnSpacing: KSize.s8
            rowSpacing: KSize.s8
            uniformCellWidths: true
            Repeater {
                model: ["Rest", "Pressed", "Focused", "Disabled", "Busy", "Error"]
                KText {
                    required property string modelData
                    Layout.fillWidth: true
                    text: modelData
                    role: KText.Label
                    color: KTheme.action
                }
            }
            Repeater {
                model: 6
                GCell {
                    id: c1
                    required property int index
                    KPrimaryButton {
                        anchors.fill: parent
                        text: root.ar ? "ابدأ" : "Start"
                        available: c1.index !== 3
                        busy: c1.index === 4
                        marked: c1.index === 2
                        failed: c1.index === 5
                        down: c1.index === 1
                    }
                }
            }
            Repeater {
                model: 6
                GCell {
                    id: c2
                    required property int index
                    KSecondaryButton {
                        anchors.fill: parent
                        text: root.ar ? "اطبع" : "Print"
                        available: c2.index !== 3
                        busy: c2.index === 4
                        marked: c2.index === 2
                        failed: c2.index === 5
                        down: c2.index === 1
                    }
                }
            }
            Repeater {
                model: 6
                GCell {
                    id: c3
                    required property int index
                    KDangerButton {
                        anchors.fill: parent
                        text: root.ar ? "أوقف" : "Stop"
                        available: c3.index !== 3
                        busy: c3.index === 4
                        marked: c3.index === 2
                        failed: c3.index === 5
                        down: c3.index === 1
                    }
                }
            }
            Repeater {
                model: 6
                GCell {
                    id: c6
                    required property int index
                    KQuietButton {
                        anchors.fill: parent
                        text: root.ar ? "مسح" : "Clear"
                        available: c6.index !== 3
                        busy: c6.index === 4
                        marked: c6.index === 2
                        failed: c6.index === 5
                        down: c6.index === 1
                    }
                }
            }
            Repeater {
                model: 6
                GCell {
                    id: c4
                    required property int index
                    KKey {
                        anchors.fill: parent
                        text: "7"
                        available: c4.index !== 3
                        busy: c4.index === 4
                        marked: c4.index === 2
                        down: c4.index === 1
                    }
                }
            }
        }
        GridLayout {
            columns: 2
            columnSpacing: KSize.s8
            rowSpacing: KSize.s8
            uniformCellWidths: true
            Repeater {
                model: 4
                KTile {
                    required property int index
                    Layout.fillWidth: true
                    iconName: "life-driving"
                    text: root.ar ? "القيادة والمركبات" : "Driving"
                    hint: root.ar ? "رخصة، دفتر، مخالفات" : "Licence, vehicle, fines"
                    available: index !== 3
                    marked: index === 2
                    down: index === 1
                }
            }
            KTextField {
                Layout.fillWidth: true
                text: "2850"
                label: root.ar ? "الاسم" : "Name"
                hint: root.ar ? "كما في البطاقة" : "As on the card"
            }
            KTextField {
                Layout.fillWidth: true
                text: "2851"
                error: root.ar ? "الرقم المدني 12 رقماً. كتبت 11." : "A Civil ID number has 12 digits. You typed 11."
                label: root.ar ? "الرقم المدني" : "Civil ID"
            }
            KTextField {
                Layout.fillWidth: true
                placeholder: root.ar ? "اكتب هنا" : "Write here"
                iconName: "search"
            }
            KTextField {
                Layout.fillWidth: true
                available: false
                text: "2850"
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: KSize.gap
            KChip {
                kind: KChip.Here
                text: root.ar ? "تُنجز هنا الآن" : "Finish here now"
            }
            KChip {
                kind: KChip.Starts
                text: root.ar ? "تبدأ هنا" : "Starts here"
            }
            KChip {
                kind: KChip.Information
                text: root.ar ? "معلومات فقط" : "Information only"
            }
            KChip {
                kind: KChip.Checking
                text: root.ar ? "قيد التحقق" : "Being checked"
            }
            KChip {
                kind: KChip.Declined
                text: root.ar ? "مرفوض" : "Declined"
            }
        }
        KBanner {
            Layout.fillWidth: true
            kind: KBanner.Ok
            title: root.ar ? "يمكنك إنجازها هنا الآن" : "You can finish this here now"
            text: root.ar ? "من دون موعد ومن دون مراجعة الوزارة" : "No appointment and no visit to the ministry"
        }
        KBanner {
            Layout.fillWidth: true
            kind: KBanner.Warn
            forbids: true
            title: root.ar ? "لا تدفع مرة أخرى" : "Do not pay again"
            text: root.ar ? "لا هنا ولا في هاتفك حتى نخبرك." : "Not here and not on your phone, until we tell you."
        }
        KBanner {
            Layout.fillWidth: true
            kind: KBanner.Error
            text: root.ar ? "لم يقبل البنك الدفع، ولم يُخصم شيء. جرّب بطاقة أخرى." : "The bank declined the payment. Your card was not charged."
        }
        KChoiceRow {
            Layout.fillWidth: true
            checked: true
            text: root.ar ? "سنة واحدة" : "One year"
            hint: "⁦5.000⁩"
        }
        KChoiceRow {
            Layout.fillWidth: true
            exclusive: false
            checked: true
            text: root.ar ? "أوافق على الإرسال" : "I agree that this is sent"
        }
        KChoiceRow {
            Layout.fillWidth: true
            exclusive: false
            text: root.ar ? "أوافق على الإرسال" : "I agree that this is sent"
        }
        RowLayout {
            Layout.fillWidth: true
            KMark {
                kind: KBanner.Ok
            }
            KMark {
                kind: KBanner.Warn
            }
            KMark {
                kind: KBanner.Error
            }
            KGauge {
                Layout.fillWidth: true
                share: 0.6
            }
        }
    }
}
