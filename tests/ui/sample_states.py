"""One state for every screen and what lies over it, with invented people, references and amounts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from kiosk.domain.civil_id import CivilIdFault
from kiosk.domain.form import Field, Option, Page, Widget
from kiosk.domain.matter import Matter
from kiosk.domain.money import Money
from kiosk.domain.readiness import Capability, FinishHere, NotNow, Paper, Possibility, ReadOnly, StartHere
from kiosk.domain.receipt import ReceiptClaims, ReceiptStatus, SignedReceipt
from kiosk.domain.service import (
    Agency,
    Channel,
    Depends,
    Fixed,
    Free,
    Kind,
    LifeEvent,
    Outcome,
    RequiredDocument,
    Service,
)
from kiosk.domain.text import Language, Text
from kiosk.flows import words
from kiosk.flows.preferences import Contrast, Preferences, TextSize
from kiosk.flows.screens.applying import (
    ApprovalFailure,
    AwaitApproval,
    DuesShown,
    EnterCivilId,
    Progress,
    Question,
    Review,
    ReviewItem,
    SubmitFailure,
)
from kiosk.flows.screens.by_phone import ChooseWay, PayByPhone, PhoneStage
from kiosk.flows.screens.calling_up import CallingUpFailure, EnterReference
from kiosk.flows.screens.fee import FeeChanged, FeeDoubt, FeeUnconfirmed
from kiosk.flows.screens.finding import (
    AgencyList,
    Attract,
    Choice,
    ChoiceList,
    Home,
    Listed,
    Narrowed,
    Results,
    ServiceDetail,
    ServiceList,
    Shelf,
    Sort,
)
from kiosk.flows.screens.paying import BeingChecked, Pay, PaymentDeclined, PayStage
from kiosk.flows.screens.receiving import Given, PrintDone, PrintFailed, PrintHeld, Printing, ReceiptShown
from kiosk.flows.state import EndQuestion, HelpShown, IdleWarning, Screen, Thanks, UnitOutOfService, VisitState
from kiosk.ports.catalogue import Facets, Narrowing
from kiosk.ports.platform import Due
from kiosk.ports.printer import PrinterFault

NOW = datetime(2026, 11, 23, 7, 24, tzinfo=UTC)
INTERIOR = Agency("moi", Text("وزارة الداخلية", "Ministry of Interior"), "MOI", "moi.gov.kw", "ministry", "")
COMMERCE = Agency(
    "moci", Text("وزارة التجارة والصناعة", "Ministry of Commerce and Industry"), "MOCI", "moci.gov.kw", "ministry", ""
)
LONGEST = Agency(
    "mew",
    Text("وزارة الكهرباء والماء والطاقة المتجددة", "Ministry of Electricity, Water and Renewable Energy"),
    "MEW",
    "mew.gov.kw",
    "ministry",
    "",
)
HERE, STARTS = FinishHere(paperless=False), StartHere(paperless=False)
READING = ReadOnly((Channel.COUNTER, Channel.WEB))
BROKEN = NotNow(frozenset({Capability.TAKE_CARDS}))
REFERENCE = "GM-2026-000123"
_MORE_WORDS_AR = " للمواطنين ومواطني دول مجلس التعاون المقيمين في دولة الكويت ومن في حكمهم وأبنائهم"
_MORE_WORDS_EN = " for citizens and citizens of the Gulf Cooperation Council who live in Kuwait, and for those who"
LONG_NAME = Text(
    ("تجديد رخصة القيادة الخاصة" + _MORE_WORDS_AR * 3)[:208],
    ("Renew a private driving licence" + _MORE_WORDS_EN * 3)[:208],
)

RENEW = Service(
    "moi-dl-renew",
    "moi",
    Text("تجديد رخصة القيادة", "Renew a driving licence"),
    Text("جدّد رخصتك الخاصة وادفع رسومها من هذا الجهاز.", "Renew your private licence and pay its fee at this unit."),
    Kind.TRANSACTIONAL,
    LifeEvent.DRIVING,
    audience=Text("لكل من يحمل رخصة قيادة خاصة.", "Everybody who holds a private driving licence."),
    channels=(Channel.UNIT, Channel.COUNTER),
    fee=Fixed(Money(10_000)),
    processing_time=timedelta(minutes=5),
    documents=(
        RequiredDocument(Text("البطاقة المدنية", "Civil ID card"), Text("الأصلية وسارية", "Original and valid")),
        RequiredDocument(Text("هاتفك", "Your phone"), Text("لتأكيد هويتك", "To confirm who you are")),
        RequiredDocument(Text("مخالفات مسدّدة", "Fines paid"), Text("يمكنك سدادها هنا", "You can pay them here")),
    ),
    outcome=Outcome.AT_ONCE,
    last_verified=date(2026, 11, 20),
)
TRADE = replace(
    RENEW,
    id="moci-trade",
    agency_id="moci",
    name=Text("تجديد رخصة تجارية", "Renew a trade licence"),
    fee=Depends(Text("تعتمد على نوع النشاط ومدة الرخصة.", "It follows from the activity and the years.")),
    processing_time=timedelta(days=2),
    outcome=Outcome.WITH_AGENCY,
)
READ = replace(RENEW, id="moi-read", fee=Free(), documents=(), processing_time=None, link="https://www.moi.gov.kw/")
LONG = replace(RENEW, id="moi-long", name=LONG_NAME, documents=RENEW.documents * 2)

_NAMES = (
    (RENEW.name, INTERIOR, HERE),
    (TRADE.name, COMMERCE, STARTS),
    (Text("تجديد رخصة قيادة لمقيم", "Renew a resident's driving licence"), INTERIOR, HERE),
    (Text("سداد فاتورة الكهرباء والماء", "Pay an electricity and water bill"), LONGEST, BROKEN),
    (Text("تجديد رخصة إعلان", "Renew a licence to advertise"), COMMERCE, READING),
    (LONG_NAME, LONGEST, STARTS),
)
LISTED = tuple(
    Listed(f"s{round_}{place}", name, agency.name, possibility)
    for round_ in range(4)
    for place, (name, agency, possibility) in enumerate(_NAMES)
)


def _progress(step: int, name: Text) -> Progress:
    return Progress(RENEW.name, step, 6, name)


def _detail(service: Service, possibility: Possibility) -> ServiceDetail:
    return ServiceDetail(service, INTERIOR, possibility)


PHONE = Field(
    "phone",
    Widget.PHONE,
    Text("رقم الهاتف", "Phone number"),
    Text("8 أرقام. تصلك عليه رسائل هذه المعاملة.", "8 digits. Messages about this request go to it."),
)
YEARS = Field(
    "years",
    Widget.CHOICE,
    Text("مدة التجديد", "How long"),
    options=(
        Option("1", Text("سنة واحدة", "One year")),
        Option("3", Text("ثلاث سنوات", "Three years"), Text("لمن هم دون 65 سنة", "For people under 65")),
        Option("10", Text("عشر سنوات", "Ten years")),
    ),
)
MANY = replace(
    YEARS,
    name="governorate",
    options=tuple(
        Option(f"g{number}", Text(f"المحافظة رقم {number}", f"Governorate {number}")) for number in range(1, 9)
    ),
)
BORN = Field("born", Widget.DATE, Text("تاريخ الميلاد", "Date of birth"), Text("كما في البطاقة.", "As on the card."))
CHILD = Field("child", Widget.CIVIL_ID, Text("الرقم المدني للطفل", "The child's Civil ID number"))
ADDRESS = (
    Field("area", Widget.TEXT, Text("المنطقة", "Area"), Text("مثل: السالمية", "For example: Salmiya")),
    Field("block", Widget.KEYPAD, Text("القطعة", "Block")),
    Field("street", Widget.TEXT, Text("الشارع", "Street")),
    Field("house", Widget.TEXT, Text("المنزل أو المبنى", "House or building")),
)
FINES = Field("dues", Widget.DUES, Text("المخالفات", "Fines"))
SCANNED = Field("reading", Widget.SCAN, Text("رقم العداد", "Meter number"), Text("تجده على العداد.", "On the meter."))
PLATE = Field("plate", Widget.KEYPAD, Text("رقم اللوحة", "Plate number"))
DUES = tuple(
    Due(
        f"fine-{number}",
        Text(f"تجاوز السرعة، شارع {number}", f"Speeding, street {number}"),
        NOW - timedelta(days=9 * number),
        Money(5_000 * number),
    )
    for number in range(1, 5)
)


def _question(title: Text, *fields: Field, **more: object) -> Question:
    page = Page("page", title, fields)
    question = Question(_progress(3, title), RENEW.id, page, {})
    return replace(question, **more)


ITEMS = (
    ReviewItem(None, words.NAME, Text("مثال أحمد", "Sample Ahmad")),
    ReviewItem(None, words.CIVIL_ID, Text("•••••••••028", "•••••••••028")),
    ReviewItem("page", PHONE.label, Text("\u2066+965 9912 3456\u2069", "\u2066+965 9912 3456\u2069")),
    ReviewItem("years", YEARS.label, Text("ثلاث سنوات", "Three years")),
    ReviewItem("area", ADDRESS[0].label, Text("السالمية", "Salmiya")),
    ReviewItem("area", ADDRESS[1].label, Text("7", "7")),
    ReviewItem("area", ADDRESS[2].label, Text("شارع الخليج العربي", "Arabian Gulf Street")),
    ReviewItem("area", ADDRESS[3].label, Text("مبنى 12، شقة 4", "Building 12, flat 4")),
)
REVIEW = Review(
    _progress(5, words.REVIEW_STEP),
    ITEMS[:4],
    Money(10_000),
    words.CONSENT,
    agreed=False,
    busy=False,
    failure=None,
    paper=Paper.THERE,
)
CLAIMS = ReceiptClaims(
    "https://verify.example",
    NOW,
    UUID("01930000-0000-7000-8000-000000000001"),
    REFERENCE,
    RENEW.id,
    ReceiptStatus.PAID,
    Money(10_000),
    "QRN-07",
    123,
    "123456789012",
    "A1B2C3",
    "3317",
)
RECEIPT = ReceiptShown(
    SignedReceipt(CLAIMS, "https://verify.example/r#" + "8415926535" * 36),
    RENEW.name,
    INTERIOR.name,
    Text("رخصة قيادة مجدّدة.", "A renewed driving licence."),
    words.NEXT_STEP[ReceiptStatus.PAID],
    Given(),
    recovered=False,
)
_COMPLETED = replace(
    RECEIPT, receipt=SignedReceipt(replace(CLAIMS, status=ReceiptStatus.COMPLETED), RECEIPT.receipt.qr_text)
)
_FREE = replace(
    RECEIPT,
    receipt=SignedReceipt(
        replace(CLAIMS, status=ReceiptStatus.RECEIVED, amount=None, rrn=None, auth_code=None, last4=None),
        RECEIPT.receipt.qr_text,
    ),
    next_step=words.NEXT_STEP[ReceiptStatus.RECEIVED],
)
_PHONE_TITLE = Text("على أي رقم نتواصل معك؟", "On which number do we reach you?")
_DUES_TITLE = Text("أي المخالفات تدفع الآن؟", "Which fines do you pay now?")
_YEARS_TITLE = Text("كم سنة تجدّد الرخصة؟", "For how many years?")
_WAIT = AwaitApproval(_progress(1, words.IDENTITY_STEP), "47", 102, None)
_TYPE_REFERENCE = EnterReference(
    Progress(words.RECEIPT_AGAIN, 1, 2, words.REFERENCE_STEP, pays=False), "", failure=None, busy=False
)
_TYPE_ID = EnterCivilId(_progress(1, words.IDENTITY_STEP), "", hidden=False, fault=None, busy=False)
_PAY = Pay(_progress(6, words.PAYMENT_STEP), Money(10_000), PayStage.PRESENT_CARD, REFERENCE)
_CHECKING = BeingChecked(Money(10_000), REFERENCE, RENEW.name, slip=PrintDone())
_PHONE = PayByPhone(
    _PAY.progress,
    Money(10_000),
    REFERENCE,
    PhoneStage.SCAN,
    "https://pay.gov-mall.example/p/" + "a1B2" * 8,
    287,
    card_possible=True,
)
_FEE_CHANGED = FeeChanged(_PAY.progress, Money(10_000), Money(12_500), REFERENCE)
_DECLINED = PaymentDeclined(_PAY.progress, _PAY.amount, REFERENCE, cancelled=False, terminal_failed=False)
_FACETS = Facets(
    (("moi", 14), ("moci", 7), ("mew", 3)),
    ((Kind.TRANSACTIONAL, 20), (Kind.PAYMENT, 3), (Kind.INFORMATIONAL, 1)),
    ((LifeEvent.DRIVING, 12), (LifeEvent.BUSINESS, 9), (LifeEvent.ENVIRONMENT, 3)),
    24,
)
_RESULTS = Results("تجديد رخ", LISTED, (), None, 0, most_used=False, narrowed=Narrowed(facets=_FACETS))
_CHOSEN = Narrowed(
    Narrowing("mew", Kind.TRANSACTIONAL, LifeEvent.ENVIRONMENT), LONGEST, replace(_FACETS, left=len(LISTED[3:6]))
)
_AGENCIES = tuple(replace(agency, id=f"{agency.id}-{n}") for n in range(7) for agency in (INTERIOR, COMMERCE, LONGEST))

SCREENS: dict[str, Screen] = {
    "attract": Attract(),
    "home": Home(NOW, platform_reachable=True),
    "home-unreachable": Home(NOW, platform_reachable=False),
    "results": _RESULTS,
    "results-most-used": replace(_RESULTS, query="", most_used=True),
    "results-instead": replace(_RESULTS, query="تجديد ليس", searched_instead="تجديد ليسن", agencies=(INTERIOR,)),
    "choices-agencies": ChoiceList(Sort.AGENCY, (Choice(INTERIOR, 14), Choice(COMMERCE, 7), Choice(LONGEST, 3)), 0),
    "choices-kinds": ChoiceList(
        Sort.KIND, (Choice(Kind.TRANSACTIONAL, 1951), Choice(Kind.INFORMATIONAL, 256), Choice(Kind.PAYMENT, 49)), 0
    ),
    "choices-situations": ChoiceList(
        Sort.LIFE_EVENT, tuple(Choice(event, 40 - at) for at, event in enumerate(LifeEvent)), 0
    ),
    "results-narrowed": replace(_RESULTS, hits=LISTED[3:6], narrowed=_CHOSEN),
    "results-nothing": Results("ثثثث", (), (), None, 0, most_used=False),
    "agencies": AgencyList(_AGENCIES, 1),
    "services": ServiceList(LifeEvent.DRIVING, LISTED, 0),
    "services-of-agency": ServiceList(LONGEST, LISTED[3:6], 0),
    "services-of-kind": ServiceList(Kind.PAYMENT, LISTED, 0, Narrowed(facets=replace(_FACETS, kinds=(), left=1951))),
    "services-narrowed": ServiceList(LifeEvent.DRIVING, LISTED[3:6], 0, _CHOSEN),
    "services-finish-here": ServiceList(Shelf.FINISH_HERE, LISTED[:3], 0),
    "services-finish-nothing": ServiceList(Shelf.FINISH_HERE, (), 0),
    "service": _detail(RENEW, HERE),
    "service-starts": ServiceDetail(TRADE, COMMERCE, StartHere(paperless=True)),
    "service-not-now": _detail(RENEW, BROKEN),
    "service-information": _detail(READ, READING),
    "service-long": _detail(LONG, STARTS),
    "civil-id": replace(_TYPE_ID, digits="1500614"),
    "civil-id-empty": _TYPE_ID,
    "civil-id-wrong": replace(_TYPE_ID, digits="150061400029", fault=CivilIdFault.CHECK_DIGIT),
    "civil-id-asking": replace(_TYPE_ID, digits="150061400028", hidden=True, busy=True),
    "reference": replace(_TYPE_REFERENCE, digits="2026000"),
    "reference-empty": _TYPE_REFERENCE,
    "reference-wrong": replace(_TYPE_REFERENCE, digits="2026000123", failure=CallingUpFailure.NOT_FOUND),
    "reference-asking": replace(_TYPE_REFERENCE, digits="2026000123", busy=True),
    "approval": _WAIT,
    "approval-denied": replace(_WAIT, match_number="", seconds_left=0, failure=ApprovalFailure.DENIED),
    "question-phone": _question(_PHONE_TITLE, PHONE, answers={"phone": "99123"}),
    "question-phone-wrong": _question(
        _PHONE_TITLE,
        PHONE,
        answers={"phone": "39123456"},
        errors={"phone": Text("رقم الهاتف 8 أرقام ويبدأ بـ2 أو 4 أو 5 أو 6 أو 9.", "A phone number has 8 digits.")},
    ),
    "question-date": _question(Text("متى وُلد الطفل؟", "When was the child born?"), BORN, answers={"born": "2311"}),
    "question-civil-id": _question(CHILD.label, CHILD, answers={"child": "15006"}),
    "question-choice": _question(_YEARS_TITLE, YEARS, answers={"years": "3"}),
    "question-choice-missing": _question(
        _YEARS_TITLE, YEARS, errors={"years": Text("اختر المدة.", "Choose how long.")}
    ),
    "question-choice-many": _question(Text("أي محافظة؟", "Which governorate?"), MANY),
    "question-keypad": _question(PLATE.label, PLATE, answers={"plate": "12345"}),
    "question-address": _question(Text("أين تسكن؟", "Where do you live?"), *ADDRESS, answers={"area": "السالمية"}),
    "question-scan": _question(SCANNED.label, SCANNED, answers={"reading": "KW-55120"}),
    "question-dues": _question(_DUES_TITLE, FINES, answers={"dues": ["fine-1", "fine-2"]}, dues=DuesShown(DUES)),
    "question-dues-waiting": _question(_DUES_TITLE, FINES, dues=DuesShown(None)),
    "question-dues-failed": _question(_DUES_TITLE, FINES, dues=DuesShown((), failed=True)),
    "question-dues-none": _question(_DUES_TITLE, FINES, dues=DuesShown(())),
    "review": REVIEW,
    "review-paper-low": replace(REVIEW, agreed=True, paper=Paper.LOW),
    "review-many": replace(REVIEW, items=ITEMS, agreed=True, paper=Paper.NONE),
    "review-failed": replace(REVIEW, agreed=True, failure=SubmitFailure.UNREACHABLE),
    "review-sending": replace(REVIEW, agreed=True, busy=True, amount=None),
    "choose-way": ChooseWay(_PAY.progress, Money(10_000), REFERENCE),
    "by-phone": _PHONE,
    "by-phone-no-card": replace(_PHONE, card_possible=False),
    "by-phone-preparing": replace(_PHONE, stage=PhoneStage.PREPARING, link=""),
    "by-phone-opened": replace(_PHONE, stage=PhoneStage.OPENED),
    "by-phone-bank": replace(_PHONE, stage=PhoneStage.AT_BANK, seconds_left=554),
    "by-phone-stopping": replace(_PHONE, stage=PhoneStage.STOPPING),
    "by-phone-recording": replace(_PHONE, stage=PhoneStage.RECORDING),
    "pay": _PAY,
    "pay-preparing": replace(_PAY, stage=PayStage.PREPARING),
    "pay-resolving": replace(_PAY, stage=PayStage.RESOLVING),
    "pay-recording": replace(_PAY, stage=PayStage.RECORDING),
    "fee-changed": _FEE_CHANGED,
    "fee-changed-from-nothing": replace(_FEE_CHANGED, before=Money(0)),
    "fee-changed-unseen": replace(_FEE_CHANGED, before=None),
    "fee-unreachable": FeeUnconfirmed(_PAY.progress, REFERENCE, FeeDoubt.UNREACHABLE, "timeout"),
    "fee-asking": FeeUnconfirmed(_PAY.progress, REFERENCE, FeeDoubt.UNREACHABLE, "timeout", busy=True),
    "fee-untrusted": FeeUnconfirmed(_PAY.progress, REFERENCE, FeeDoubt.UNTRUSTED, "quote_bad_signature"),
    "fee-withdrawn": FeeUnconfirmed(_PAY.progress, REFERENCE, FeeDoubt.WITHDRAWN, "dues_changed"),
    "declined": _DECLINED,
    "declined-cancelled": replace(_DECLINED, cancelled=True),
    "declined-terminal": replace(_DECLINED, terminal_failed=True),
    "declined-other-way": replace(_DECLINED, other_way=True),
    "declined-phone": replace(_DECLINED, by_phone=True, other_way=True),
    "declined-phone-over": replace(_DECLINED, by_phone=True, terminal_failed=True),
    "declined-phone-stopped": replace(_DECLINED, by_phone=True, cancelled=True, other_way=True),
    "checking": _CHECKING,
    "checking-printing": replace(_CHECKING, slip=Printing()),
    "checking-no-slip": replace(_CHECKING, slip=PrintFailed(PrinterFault.PAPER_OUT, unknown=False)),
    "checking-slip-unknown": replace(_CHECKING, slip=PrintFailed(PrinterFault.OFFLINE, unknown=True)),
    "checking-unrecorded": replace(_CHECKING, matter=Matter.UNRECORDED),
    "checking-receipt-late": replace(_CHECKING, matter=Matter.RECEIPT_LATE, amount=Money(0)),
    "checking-refund": replace(_CHECKING, matter=Matter.REFUND_DUE),
    "receipt": RECEIPT,
    "receipt-completed": replace(_COMPLETED, printing=Printing()),
    "receipt-free": replace(_FREE, printing=PrintDone()),
    "receipt-no-paper": replace(RECEIPT, printing=Given(PrinterFault.PAPER_OUT)),
    "receipt-unknown": replace(RECEIPT, printing=PrintFailed(PrinterFault.OFFLINE, unknown=True), recovered=True),
    "receipt-held": replace(RECEIPT, printing=PrintHeld(PrinterFault.PAPER_OUT)),
    "receipt-again": replace(RECEIPT, copy=True),
    "checking-slip-held": replace(_CHECKING, slip=PrintHeld(PrinterFault.PAPER_OUT)),
    "thanks": Thanks(),
    "out-of-service": UnitOutOfService("journal-unusable"),
}
_BACK = (
    Results,
    AgencyList,
    ServiceList,
    ChoiceList,
    ServiceDetail,
    EnterReference,
    EnterCivilId,
    AwaitApproval,
    Question,
    Review,
)
_NO_END = (Attract, Home, Pay, PayByPhone, Thanks, UnitOutOfService)


def state_of(name: str, language: Language = Language.AR, **preferences: object) -> VisitState:
    """The sample state `name` in `language`."""
    screen = SCREENS[name]
    return VisitState(
        screen=screen,
        language=language,
        preferences=replace(Preferences(), **preferences),
        can_go_back=isinstance(screen, _BACK),
        can_end=not isinstance(screen, _NO_END),
    )


LARGE = {"text_size": TextSize.LARGE}
DARK = {"contrast": Contrast.DARK}
OVERLAYS: dict[str, VisitState] = {
    "over-idle": replace(state_of("review"), overlay=IdleWarning(24)),
    "over-help": replace(state_of("pay"), overlay=HelpShown()),
    "over-end": replace(state_of("review"), overlay=EndQuestion()),
}


def all_states(language: Language) -> dict[str, VisitState]:
    """Every sample, in `language`."""
    screens = {name: state_of(name, language) for name in SCREENS}
    return {**screens, **{name: replace(state, language=language) for name, state in OVERLAYS.items()}}
