import QtQuick
import KioskKit

KFrame {
    bare: true
    KAttract {
        listenAvailable: true
    }
}
