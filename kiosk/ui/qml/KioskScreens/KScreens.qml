pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import KioskKit

// The screen that is on. One at a time: the one before is gone before the next is painted.
Loader {
    id: root

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
    required property PayViewModel pay
    required property QuestionViewModel question
    required property ReceiptViewModel receipt
    required property ReferenceViewModel reference
    required property ReviewViewModel review
    required property ServiceViewModel service
    required property ShellViewModel shell

    focus: true
    sourceComponent: screenOf(shell.screen)

    Component {
        id: attractScreen

        KAttract {
            nameArabic: "الحكومة مول"
            nameEnglish: "Government Mall"
            listenAvailable: root.narration.possible

            onListenRequested: root.narration.toggle()
            onStarted: language => root.shell.wake(language)
            onTouched: root.shell.wake(root.shell.language)
        }
    }

    Component {
        id: homeScreen

        KHomeScreen {
            model: root.home
        }
    }

    Component {
        id: resultsScreen

        KResultsScreen {
            model: root.listing
        }
    }

    Component {
        id: servicesScreen

        KServicesScreen {
            model: root.listing
        }
    }

    Component {
        id: serviceScreen

        KServiceScreen {
            model: root.service
        }
    }

    Component {
        id: referenceScreen

        KReferenceScreen {
            model: root.reference
        }
    }

    Component {
        id: civilIdScreen

        KCivilIdScreen {
            model: root.civilId
        }
    }

    Component {
        id: approvalScreen

        KApprovalScreen {
            model: root.approval
        }
    }

    Component {
        id: questionScreen

        KQuestionScreen {
            model: root.question
        }
    }

    Component {
        id: reviewScreen

        KReviewScreen {
            model: root.review
        }
    }

    Component {
        id: chooseWayScreen

        KChooseWayScreen {
            model: root.chooseWay
        }
    }

    Component {
        id: byPhoneScreen

        KByPhoneScreen {
            model: root.byPhone
        }
    }

    Component {
        id: payScreen

        KPayScreen {
            model: root.pay
        }
    }

    Component {
        id: feeChangedScreen

        KFeeChangedScreen {
            model: root.feeChanged
        }
    }

    Component {
        id: feeUnconfirmedScreen

        KFeeUnconfirmedScreen {
            model: root.feeUnconfirmed
        }
    }

    Component {
        id: declinedScreen

        KDeclinedScreen {
            model: root.declined
        }
    }

    Component {
        id: checkingScreen

        KBeingCheckedScreen {
            model: root.checking
        }
    }

    Component {
        id: receiptScreen

        KReceiptScreen {
            model: root.receipt
        }
    }

    Component {
        id: thanksScreen

        KThanksScreen {
            shell: root.shell
        }
    }

    Component {
        id: outOfServiceScreen

        KOutOfServiceScreen {
            shell: root.shell
        }
    }

    function screenOf(name: string): Component {
        switch (name) {
        case "home":
            return homeScreen;
        case "results":
            return resultsScreen;
        case "agencies":
        case "choices":
        case "services":
            return servicesScreen;
        case "service":
            return serviceScreen;
        case "reference":
            return referenceScreen;
        case "civil-id":
            return civilIdScreen;
        case "approval":
            return approvalScreen;
        case "question":
            return questionScreen;
        case "review":
            return reviewScreen;
        case "choose-way":
            return chooseWayScreen;
        case "pay":
            return payScreen;
        case "by-phone":
            return byPhoneScreen;
        case "fee-changed":
            return feeChangedScreen;
        case "fee-unconfirmed":
            return feeUnconfirmedScreen;
        case "declined":
            return declinedScreen;
        case "checking":
            return checkingScreen;
        case "receipt":
            return receiptScreen;
        case "thanks":
            return thanksScreen;
        case "out-of-service":
            return outOfServiceScreen;
        default:
            return attractScreen;
        }
    }
}
