import QtQuick
import QtQuick.Layouts
import KioskKit

KFrame {
    id: frame
    readonly property bool ar: KTheme.rightToLeft
    centreName: ar ? "مركز القرين" : "Al-Qurain centre"
    dateText: ar ? "الاثنين 23 نوفمبر" : "Monday 23 November"
    timeText: ar ? "10:24 ص" : "10:24 am"
    backAvailable: true
    endAvailable: true
    progress: 0.5
    KPage {
        step: frame.ar ? "وزارة الداخلية" : "Ministry of Interior"
        title: frame.ar ? "تجديد رخصة القيادة" : "Renew a driving licence"
        lead: frame.ar ? "جدّد رخصتك الخاصة واستلمها مطبوعة من هذا الجهاز." : "Renew your private licence and take it printed from this kiosk."
        KBanner {
            Layout.fillWidth: true
            kind: KBanner.Ok
            title: frame.ar ? "يمكنك إنجازها هنا الآن" : "You can finish this here now"
            text: frame.ar ? "من دون موعد ومن دون مراجعة الوزارة" : "No appointment and no visit to the ministry"
        }
        KFactPair {
            Layout.fillWidth: true
            facts: [
                {
                    icon: "coins",
                    label: frame.ar ? "الرسوم" : "Fee",
                    figure: "10.000",
                    unit: frame.ar ? "د.ك" : "KWD"
                },
                {
                    icon: "clock",
                    label: frame.ar ? "الوقت" : "Time",
                    figure: "5",
                    unit: frame.ar ? "دقائق تقريباً" : "minutes or so"
                }
            ]
        }
        KPoint {
            Layout.fillWidth: true
            divider: true
            iconName: "person"
            title: frame.ar ? "لمن هذه الخدمة؟" : "Who is it for?"
            text: frame.ar ? "لكل مواطن يحمل رخصة قيادة خاصة كويتية." : "Citizens who hold a Kuwaiti private driving licence."
        }
        KText {
            role: KText.Heading
            Layout.fillWidth: true
            text: frame.ar ? "ما تحتاج إليه" : "What you need"
        }
        KPoint {
            Layout.fillWidth: true
            divider: true
            iconName: "card"
            title: frame.ar ? "البطاقة المدنية" : "Civil ID card"
            text: frame.ar ? "الأصلية وسارية" : "The original, valid"
        }
        KFactRow {
            Layout.fillWidth: true
            label: frame.ar ? "رسوم تجديد الرخصة" : "Licence renewal fee"
            value: frame.ar ? "⁦10.000⁩ د.ك" : "10.000 KWD"
        }
        KFactRow {
            Layout.fillWidth: true
            figure: true
            label: frame.ar ? "المبلغ المطلوب" : "Amount due"
            value: "10.000"
            unit: frame.ar ? "د.ك" : "KWD"
        }
        primary: [
            KPrimaryButton {
                Layout.fillWidth: true
                text: frame.ar ? "ابدأ الخدمة" : "Start the service"
                trailingIcon: "chevron"
            },
            KButtonRow {
                Layout.fillWidth: true
                KSecondaryButton {
                    Layout.fillWidth: true
                    iconName: "print"
                    text: frame.ar ? "اطبع التفاصيل" : "Print details"
                }
                KSecondaryButton {
                    Layout.fillWidth: true
                    iconName: "qr"
                    text: frame.ar ? "خذها على هاتفك" : "Take to phone"
                }
            }
        ]
    }
}
