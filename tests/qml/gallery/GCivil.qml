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
    progress: 2 / 6
    KPage {
        firstFocus: civil
        stretch: true
        step: frame.ar ? "تجديد رخصة القيادة · الخطوة 2 من 6: هويتك" : "Renew a driving licence · Step 2 of 6: Your identity"
        title: frame.ar ? "ما رقمك المدني؟" : "What is your Civil ID number?"
        lead: frame.ar ? "هو 12 رقماً، تجده أعلى وجه البطاقة المدنية." : "It has 12 digits and is on the front of your Civil ID card, at the top."
        KCivilIdField {
            id: civil
            objectName: "civil"
            Layout.fillWidth: true
            digits: "1850614"
            countText: frame.ar ? "بقيت 5 أرقام" : "5 more digits"
            concealed: false
        }
        Item {
            Layout.fillHeight: true
            visible: KTheme.portrait
        }
        KKeypad {
            objectName: "keypad"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            Layout.preferredHeight: implicitHeight
            onTyped: text => civil.digits += text
            onBackspace: civil.digits = civil.digits.slice(0, -1)
            onClearAll: civil.digits = ""
        }
        primary: [
            KPrimaryButton {
                Layout.fillWidth: true
                text: frame.ar ? "متابعة" : "Continue"
                available: false
                reason: frame.ar ? "أكمل الرقم" : "Complete the number"
            }
        ]
    }
}
