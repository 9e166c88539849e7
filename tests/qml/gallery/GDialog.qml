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
    progress: 4 / 6
    modal: true
    KPage {
        step: frame.ar ? "تجديد رخصة القيادة · الخطوة 4 من 6: الدفع" : "Renew a driving licence · Step 4 of 6: Payment"
        title: frame.ar ? "كيف تحبّ أن تدفع؟" : "How would you like to pay?"
        KWeave {
            Layout.fillWidth: true
            progress: 0.5
            label: frame.ar ? "نسأل البنك بعد 20 ثانية" : "Asking the bank again in 20 seconds"
            note: frame.ar ? "المحاولة 3 من 6" : "Try 3 of 6"
        }
        KOptionCard {
            Layout.fillWidth: true
            iconName: "terminal"
            text: frame.ar ? "بالبطاقة على الجهاز" : "By card on the terminal"
            detail: frame.ar ? "كي-نت أو بطاقة ائتمان." : "K-Net or credit card."
        }
    }
    overlay: [
        KDialog {
            opened: true
            title: frame.ar ? "هل ما زلت هنا؟" : "Are you still here?"
            text: frame.ar ? "سنغلق الصفحة ونمسح بياناتك حفاظاً على خصوصيتك. لم تدفع شيئاً بعد." : "We will close this page and erase your data to protect your privacy."
            countdown: 24
            countdownUnit: frame.ar ? "ثانية" : "seconds"
            countdownShare: 0.6
            buttons: [
                KPrimaryButton {
                    Layout.fillWidth: true
                    text: frame.ar ? "نعم، أكمل" : "Yes, continue"
                },
                KButtonRow {
                    Layout.fillWidth: true
                    KSecondaryButton {
                        Layout.fillWidth: true
                        iconName: "clock"
                        text: frame.ar ? "أحتاج وقتاً أطول" : "I need more time"
                    }
                    KSecondaryButton {
                        Layout.fillWidth: true
                        iconName: "end"
                        text: frame.ar ? "أنهِ وامسح" : "End and erase"
                    }
                }
            ]
        }
    ]
}
