import QtQuick
import Kiosk
import KioskKit

// The unit in its window: the frame, the screen that is on, and what lies over it.
Item {
    id: unit

    required property ApprovalViewModel approval
    required property ByPhoneViewModel byPhone
    required property CheckingViewModel checking
    required property ChooseWayViewModel chooseWay
    required property CivilIdViewModel civilId
    required property DeclinedViewModel declined
    required property FeeChangedViewModel feeChanged
    required property FeeUnconfirmedViewModel feeUnconfirmed
    required property HomeViewModel home
    required property ListingViewModel listing
    required property NarrationViewModel narration
    required property OverlayViewModel overlay
    required property PayViewModel pay
    required property QuestionViewModel question
    required property ReceiptViewModel receipt
    required property ReferenceViewModel reference
    required property ReviewViewModel review
    required property ServiceViewModel service
    required property ShellViewModel shell

    KFrame {
        anchors.fill: parent
        backAvailable: unit.shell.canGoBack
        bare: unit.shell.bare
        canopy: unit.shell.canopy
        centreName: unit.shell.centre
        dateText: unit.shell.date
        endAvailable: unit.shell.canEnd
        helpAvailable: !unit.shell.bare
        listenAvailable: unit.narration.possible
        modal: unit.overlay.kind !== ""
        objectName: unit.shell.screen
        overlay: [
            KIdleWarning {
                model: unit.overlay
            },
            KHelp {
                model: unit.overlay
            },
            KEndQuestion {
                model: unit.overlay
            }
        ]
        progress: unit.shell.progress
        reading: unit.narration.mark
        sandGround: unit.shell.sand
        spoken: unit.narration.on
        timeText: unit.shell.time

        onBackRequested: unit.shell.back()
        onContrastRequested: unit.shell.contrast()
        onEndRequested: unit.shell.end()
        onFingerDown: (x, y) => unit.narration.down(x, y)
        onFingerLifted: unit.narration.lift()
        onFingerMoved: (x, y) => unit.narration.move(x, y)
        onHeadsetPlugged: unit.narration.plug()
        onHelpRequested: unit.shell.help()
        onLanguageRequested: unit.shell.translate()
        onListenRequested: unit.narration.toggle()
        onLowerRequested: unit.shell.lower()
        onPressRequested: unit.narration.press()
        onStepRequested: forward => unit.narration.step(forward)
        onTextSizeRequested: unit.shell.enlarge()
        onTouched: unit.shell.touched()

        KScreens {
            anchors.fill: parent
            approval: unit.approval
            byPhone: unit.byPhone
            checking: unit.checking
            chooseWay: unit.chooseWay
            civilId: unit.civilId
            declined: unit.declined
            feeChanged: unit.feeChanged
            feeUnconfirmed: unit.feeUnconfirmed
            home: unit.home
            narration: unit.narration
            listing: unit.listing
            pay: unit.pay
            question: unit.question
            receipt: unit.receipt
            reference: unit.reference
            review: unit.review
            service: unit.service
            shell: unit.shell
        }
    }
}
