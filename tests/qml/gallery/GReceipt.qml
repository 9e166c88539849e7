import QtQuick
import QtQuick.Layouts
import KioskKit

KFrame {
    id: frame
    readonly property bool ar: KTheme.rightToLeft
    centreName: ar ? "مركز القرين" : "Al-Qurain centre"
    dateText: ar ? "الاثنين 23 نوفمبر" : "Monday 23 November"
    timeText: ar ? "10:24 ص" : "10:24 am"
    endAvailable: true
    sandGround: true
    canopy: true
    KPage {
        startContent: [
            RowLayout {
                Layout.fillWidth: true
                spacing: KSize.s8
                KMark {}
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    KText {
                        Layout.fillWidth: true
                        role: KText.Title
                        text: frame.ar ? "تمّ، رخصتك مجدَّدة" : "Done, your licence is renewed"
                    }
                    KText {
                        Layout.fillWidth: true
                        role: KText.Lead
                        color: KTheme.inkSoft
                        text: frame.ar ? "خذ بطاقتك الجديدة من الفتحة أسفل الشاشة." : "Take your new card from the slot below the screen."
                    }
                }
            }
        ]
        KReceiptCard {
            Layout.fillWidth: true
            title: frame.ar ? "إيصال" : "Receipt"
            chipText: frame.ar ? "مدفوع" : "Paid"
            rows: [
                {
                    label: frame.ar ? "الخدمة" : "Service",
                    value: frame.ar ? "تجديد رخصة القيادة" : "Renew a driving licence"
                },
                {
                    label: frame.ar ? "المبلغ" : "Amount",
                    value: frame.ar ? "⁦10.000⁩ د.ك" : "10.000 KWD"
                },
                {
                    label: frame.ar ? "التاريخ" : "Date",
                    value: frame.ar ? "23 نوفمبر 2026، ⁦10:31⁩ ص" : "23 November 2026, 10:31 am"
                },
                {
                    label: frame.ar ? "الرقم المرجعي" : "Reference",
                    value: "⁦GM‑2611‑4827⁩"
                }
            ]
            qrText: "https://verify.example/r#123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890"
            qrTitle: frame.ar ? "صوّر الرمز بهاتفك" : "Scan with your phone"
            qrDetail: frame.ar ? "يصلك الإيصال نفسه، وتتحقق منه أي جهة حكومية بالرمز ذاته." : "You get this receipt, and any office can check it with the same code."
        }
        primary: [
            KButtonRow {
                Layout.fillWidth: true
                KSecondaryButton {
                    Layout.fillWidth: true
                    iconName: "print"
                    text: frame.ar ? "اطبع الإيصال" : "Print"
                }
                KSecondaryButton {
                    Layout.fillWidth: true
                    iconName: "message"
                    text: frame.ar ? "أرسله برسالة" : "Send it"
                }
            },
            KPrimaryButton {
                Layout.fillWidth: true
                text: frame.ar ? "انتهيت، شكراً" : "I am done, thanks"
            }
        ]
    }
}
