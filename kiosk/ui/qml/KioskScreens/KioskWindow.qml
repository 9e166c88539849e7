import QtQuick
import Kiosk
import KioskKit

// The one window: the frame, the screen that is on, and what lies over it.
Window {
    id: window

    required property ApprovalViewModel approval
    required property CheckingViewModel checking
    required property CivilIdViewModel civilId
    required property DeclinedViewModel declined
    required property bool fullScreen
    required property HomeViewModel home
    required property ListingViewModel listing
    required property OverlayViewModel overlay
    required property PayViewModel pay
    required property QuestionViewModel question
    required property ReceiptViewModel receipt
    required property ReviewViewModel review
    required property ServiceViewModel service
    required property ShellViewModel shell

    color: KTheme.ground
    objectName: "window"
    title: qsTr("Government Mall")
    visibility: fullScreen ? Window.FullScreen : Window.Windowed

    KFrame {
        anchors.fill: parent
        backAvailable: window.shell.canGoBack
        bare: window.shell.bare
        canopy: window.shell.canopy
        centreName: window.shell.centre
        dateText: window.shell.date
        endAvailable: window.shell.canEnd
        helpAvailable: !window.shell.bare
        modal: window.overlay.kind !== ""
        objectName: window.shell.screen
        overlay: [
            KIdleWarning {
                model: window.overlay
            },
            KHelp {
                model: window.overlay
            },
            KEndQuestion {
                model: window.overlay
            }
        ]
        progress: window.shell.progress
        sandGround: window.shell.sand
        timeText: window.shell.time

        onBackRequested: window.shell.back()
        onContrastRequested: window.shell.contrast()
        onEndRequested: window.shell.end()
        onHelpRequested: window.shell.help()
        onLanguageRequested: window.shell.translate()
        onLowerRequested: window.shell.lower()
        onTextSizeRequested: window.shell.enlarge()
        onTouched: window.shell.touched()

        KScreens {
            anchors.fill: parent
            approval: window.approval
            checking: window.checking
            civilId: window.civilId
            declined: window.declined
            home: window.home
            listing: window.listing
            pay: window.pay
            question: window.question
            receipt: window.receipt
            review: window.review
            service: window.service
            shell: window.shell
        }
    }
}
