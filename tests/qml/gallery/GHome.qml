import QtQuick
import QtQuick.Layouts
import KioskKit

KFrame {
    id: frame
    readonly property bool ar: KTheme.rightToLeft
    canopy: true
    centreName: ar ? "مركز القرين" : "Al-Qurain centre"
    dateText: ar ? "الاثنين 23 نوفمبر" : "Monday 23 November"
    timeText: ar ? "10:24 ص" : "10:24 am"
    KPage {
        id: page
        step: frame.ar ? "حيّاكم الله" : "Welcome"
        title: frame.ar ? "ما الخدمة التي جئت من أجلها؟" : "What would you like to get done?"
        startContent: [
            KSearchEntry {
                Layout.fillWidth: true
                text: KTheme.largeText || KTheme.compact ? (frame.ar ? "ابحث عن خدمة" : "Search for a service") : frame.ar ? "ابحث بكلماتك، مثل: تجديد إقامة" : "Search in your words: renew residency"
            }
        ]
        KText {
            id: heading
            role: KText.Heading
            text: frame.ar ? "أو اختر ما تمرّ به" : KTheme.largeText || KTheme.compact ? "Or choose a situation" : "Or choose what is happening in your life"
            Layout.fillWidth: true
        }
        GridLayout {
            columns: page.columns
            columnSpacing: KSize.gap
            rowSpacing: KSize.gap
            uniformCellWidths: true
            Repeater {
                model: [["life-baby", "Having a baby", "Birth certificate, Civil ID", "مولود جديد", "شهادة ميلاد، بطاقة مدنية"], ["life-marriage", "Getting married", "Contract, loan, housing", "الزواج", "عقد زواج، قرض، سكن"], ["life-study", "Studying", "Enrol, equate a degree", "الدراسة", "تسجيل، معادلة شهادة"], ["life-work", "Working", "Permit, transfer", "العمل", "إذن عمل، تحويل، تأمينات"], ["life-housing", "A place to live", "Housing, address", "السكن", "رعاية سكنية، عنوان، كهرباء"], ["life-driving", "Driving", "Licence, vehicle, fines", "القيادة والمركبات", "رخصة، دفتر، مخالفات"], ["life-residency", "Residency, travel", "Residency, passport, visit", "الإقامة والسفر", "إقامة، جواز، زيارة"], ["life-business", "Starting a business", "Licence, trade name", "تأسيس عمل", "رخصة تجارية، اسم تجاري"], ["life-retirement", "Retiring", "Pension, certificates", "التقاعد", "معاش، شهادات، تأمين"], ["life-bereavement", "After a death", "Death certificate, heirs", "فقد قريب", "شهادة وفاة، حصر ورثة"]].slice(0, page.columns * Math.floor((page.room - heading.height + KSize.gap) / (KSize.tile + KSize.gap)))
                KTile {
                    required property var modelData
                    Layout.fillWidth: true
                    iconName: modelData[0]
                    text: modelData[frame.ar ? 3 : 1]
                    hint: modelData[frame.ar ? 4 : 2]
                }
            }
        }
        primary: [
            KButtonRow {
                Layout.fillWidth: true
                KSecondaryButton {
                    Layout.fillWidth: true
                    startAligned: true
                    iconName: "agencies"
                    text: frame.ar ? "الجهات الحكومية" : "All agencies"
                }
                KSecondaryButton {
                    Layout.fillWidth: true
                    startAligned: true
                    iconName: "document"
                    text: frame.ar ? "متابعة طلب سابق" : "Track a request"
                }
            }
        ]
    }
}
