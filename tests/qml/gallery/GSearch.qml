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
    KPage {
        id: page

        firstFocus: field
        startContent: [
            KTextField {
                id: field
                objectName: "field"
                Layout.fillWidth: true
                iconName: "search"
                placeholder: frame.ar ? "ابحث" : "Search"
                text: frame.ar ? "تجديد رخ" : "renew li"
                onTyped: text => field.text += text
                onBackspace: field.text = field.text.slice(0, -1)
                onCleared: field.text = ""
            }
        ]
        RowLayout {
            Layout.fillWidth: true
            KText {
                Layout.fillWidth: true
                font.weight: Font.DemiBold
                color: KTheme.title
                text: frame.ar ? "⁦12⁩ خدمة تطابق «تجديد رخ»" : "12 services match “renew li”"
            }
            KText {
                text: frame.ar ? "الصفحة 1 من 3" : "Page 1 of 3"
                color: KTheme.inkSoft
            }
        }
        Repeater {
            model: Math.max(0, Math.floor((page.room - KSize.px(18) - KSize.pagerHeight + KSize.gap) / (page.listRowHeight + KSize.gap)))
            KListRow {
                slim: page.listRowHeight < KSize.row
                required property int index
                Layout.fillWidth: true
                text: index === 2 ? (frame.ar ? "تجديد رخصة قيادة لمقيم من مواطني دول مجلس التعاون لدول الخليج العربية العاملين في القطاع الحكومي" : "Renewal of a driving licence for residents who are citizens of the states of the Gulf Cooperation Council and work for the government") : frame.ar ? "تجديد رخصة القيادة" : "Renew a driving licence"
                detail: frame.ar ? "وزارة الداخلية" : "Ministry of Interior"
                chipKind: index % 3
                chipText: [frame.ar ? "تُنجز هنا الآن" : "Finish here now", frame.ar ? "تبدأ هنا" : "Starts here", frame.ar ? "معلومات فقط" : "Information only"][index % 3]
            }
        }
        KPager {
            Layout.fillWidth: true
            pages: 3
        }
        tray: [
            KKeyboard {
                id: keyboard
                objectName: "keyboard"
                Layout.fillWidth: true
                doneText: frame.ar ? "بحث" : "Search"
                onTyped: text => field.text += text
                onBackspace: field.text = field.text.slice(0, -1)
            }
        ]
    }
}
