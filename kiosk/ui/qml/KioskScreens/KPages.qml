import QtQuick
import KioskKit

// Turns the pages of a list and says which one this is.
KPager {
    pageText: qsTr("Page %1 of %2").arg(page + 1).arg(pages)
}
