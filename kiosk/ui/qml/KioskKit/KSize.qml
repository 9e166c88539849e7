pragma Singleton
import QtQuick
import KioskKit

// Every length of the kit in whole pixels. Millimetres where a hand or an eye decides, pixels where a pattern does.
QtObject {
    readonly property int s1: px(1.1)
    readonly property int s2: px(2)
    readonly property int s3: px(2.8)
    readonly property int s4: px(3.9)
    readonly property int gap: px(KTheme.compact ? 3.6 : 5.5)
    readonly property int s8: px(KTheme.compact ? 5 : 8)
    readonly property int s12: px(KTheme.compact ? 4 : 12.2)
    readonly property int s15: px(KTheme.compact ? 8 : 15.5)
    readonly property int target: Math.ceil(20 * KTheme.mm)

    readonly property int radius: px(4.4)
    readonly property int keyRadius: px(3.3)
    readonly property int rule: px(0.55)
    readonly property int section: px(KTheme.highContrast ? 1.1 : 0.83)
    readonly property int stroke: px(KTheme.highContrast ? 1.1 : 0.55)
    readonly property int border: px(KTheme.highContrast ? 1.1 : 0.83)
    readonly property int selected: px(1.39)
    readonly property int keel: px(KTheme.darkContrast ? 2.77 : 2.2)
    readonly property int keyKeel: px(KTheme.darkContrast ? 2.5 : 1.94)
    readonly property int sink: px(1.66)
    readonly property int focusGap: px(1.1)
    readonly property int focusInner: px(KTheme.highContrast ? 1.66 : 1.39)
    readonly property int focusOuter: px(1.1)

    readonly property int selvedge: KTheme.highContrast ? 28 : 52
    readonly property int marginStart: px(KTheme.compact ? 6.5 : 13.3)
    readonly property int marginEnd: px(KTheme.compact ? 8 : 15.5)
    readonly property int topBar: px(KTheme.compact ? 17 : 35.5)
    readonly property int barRows: KTheme.largeText && !KTheme.landscape ? 2 : 1
    readonly property int barKey: KTheme.compact ? target : px(KTheme.landscape ? (KTheme.largeText ? 36.3 : 25.5) : (KTheme.largeText ? 33 : 36.3))
    readonly property int barPad: px(KTheme.compact ? 2.4 : KTheme.landscape ? 4.4 : 5.3)
    readonly property int barGap: px(2.5)
    readonly property int bottomBar: barRows * barKey + (barRows - 1) * barGap + 2 * barPad

    readonly property int primary: px(KTheme.compact ? 21 : 36.5)
    readonly property int secondary: px(KTheme.compact ? 20.6 : 31)
    readonly property int field: px(KTheme.compact ? 23.5 : 34.3)
    readonly property int tile: px(KTheme.compact ? (KTheme.largeText ? 23 : 21.5) : KTheme.landscape ? (KTheme.largeText ? 36 : 33.3) : (KTheme.largeText ? 54.3 : 46))
    readonly property int row: px(KTheme.compact ? (KTheme.largeText ? 50 : 28.5) : (KTheme.largeText ? 52 : 37.1))
    readonly property int pagerHeight: secondary + gap
    readonly property int slimRow: target
    readonly property int inlay: px(KTheme.compact ? 16 : 32)
    readonly property int startColumn: KTheme.compact ? px(110) : px(177)
    readonly property int trayColumn: px(212)
    readonly property int columnGap: px(KTheme.compact ? 7 : 16.6)

    readonly property int iconSmall: px(KTheme.compact ? 8.3 : 9.4)
    readonly property int iconMedium: px(KTheme.compact ? 10 : 12.2)
    readonly property int iconLarge: px(KTheme.compact ? 13.5 : 17.7)

    function px(millimetres: real): int {
        return Math.round(millimetres * KTheme.mm);
    }
}
