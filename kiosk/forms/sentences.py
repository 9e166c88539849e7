"""What is said of an answer that can't be taken where the form itself says nothing: what is wrong, and what helps."""

from kiosk.domain.civil_id import LENGTH, CivilIdFault, parse_civil_id
from kiosk.domain.form import Field, Json, Widget
from kiosk.domain.text import Text, isolate, isolate_ltr
from kiosk.forms.counting import CHARACTERS, CHOICES, DIGITS, Noun, counted

_PHONE_DIGITS = 8
CIVIL_ID_CHECK = "civilId"
"""The keyword of the one rule that no schema can state: birth date and check digit of a Civil ID number."""

_REQUIRED = {
    Widget.CIVIL_ID: Text("اكتب الرقم المدني.", "Type the Civil ID number."),
    Widget.PHONE: Text("اكتب رقم الهاتف.", "Type the phone number."),
    Widget.DATE: Text("اختر التاريخ.", "Choose the date."),
    Widget.CHOICE: Text("اختر إجابة واحدة.", "Choose one answer."),
    Widget.SCAN: Text("امسح الرمز أو اكتبه.", "Scan the code or type it."),
    Widget.DUES: Text("اختر ما تريد دفعه.", "Choose what you want to pay."),
}
_CHOOSE_LISTED = Text("اختر إجابة من الإجابات المعروضة.", "Choose one of the answers shown.")
_ONLY_DIGITS = Text("اكتب أرقامًا فقط.", "Type digits only.")
_NO_DAY = Text("لا يوجد تاريخ كهذا. راجع اليوم والشهر والسنة.", "There is no such date. Check the day, month and year.")
_UNKNOWN_ANSWER = Text("هذه الإجابة ليست من أسئلة النموذج.", "This answer belongs to no question of the form.")
_PHONE_START = Text(
    "يبدأ رقم الهاتف في الكويت بالرقم 2 أو 4 أو 5 أو 6 أو 9.",
    "A phone number in Kuwait starts with 2, 4, 5, 6 or 9.",
)
_CIVIL_ID = {
    CivilIdFault.NOT_DIGITS: Text(
        "الرقم المدني أرقام فقط، بلا حروف.", "A Civil ID number has digits only, no letters."
    ),
    CivilIdFault.CENTURY: Text("يبدأ الرقم المدني بالرقم 2 أو 3.", "A Civil ID number starts with 2 or 3."),
    CivilIdFault.BIRTH_DATE: Text(
        "تاريخ الميلاد داخل هذا الرقم غير صحيح. قارنه بالبطاقة المدنية.",
        "The birth date inside this number does not exist. Compare it with the Civil ID card.",
    ),
    CivilIdFault.CHECK_DIGIT: Text(
        "أحد الأرقام غير صحيح. قارن الرقم بالبطاقة المدنية.",
        "One of the digits is wrong. Compare the number with the Civil ID card.",
    ),
}


def unknown_answer() -> Text:
    """Said of an answer that no field asks for."""
    return _UNKNOWN_ANSWER


def default_sentence(field: Field, keyword: str, limit: int | None, answer: Json) -> Text:
    """The sentence for `answer` breaking `keyword` of the schema; `limit` is the keyword's number where it has one."""
    if keyword == "required":
        return _REQUIRED.get(field.widget) or _not_filled(field)
    match field.widget:
        case Widget.CIVIL_ID:
            return _civil_id(answer)
        case Widget.PHONE:
            return _phone(answer)
        case Widget.DATE:
            return _NO_DAY
        case Widget.CHOICE:
            return _CHOOSE_LISTED
        case Widget.DUES:
            return _dues(keyword, limit)
        case Widget.KEYPAD:
            return _typed(field, keyword, limit, answer, DIGITS)
        case Widget.TEXT | Widget.SCAN:
            return _typed(field, keyword, limit, answer, CHARACTERS)


def _not_filled(field: Field) -> Text:
    return Text(f"لم تكتب «{isolate(field.label.ar)}» بعد.", f"“{isolate(field.label.en)}” is still empty.")


def _civil_id(answer: Json) -> Text:
    typed = answer if isinstance(answer, str) else ""
    match parse_civil_id(typed):
        case CivilIdFault.TOO_SHORT | CivilIdFault.TOO_LONG:
            has, typed_count = counted(LENGTH, DIGITS), counted(len(typed), DIGITS)
            return Text(
                f"الرقم المدني {has.ar}، وقد كتبت {typed_count.ar}.",
                f"A Civil ID number has {has.en}. You typed {isolate_ltr(str(len(typed)))}.",
            )
        case CivilIdFault() as fault:
            return _CIVIL_ID[fault]
        case _:
            return _CIVIL_ID[CivilIdFault.CENTURY]


def _phone(answer: Json) -> Text:
    typed = answer if isinstance(answer, str) else ""
    if not (typed.isascii() and typed.isdigit()):
        return _ONLY_DIGITS
    if len(typed) == _PHONE_DIGITS:
        return _PHONE_START
    has, typed_count = counted(_PHONE_DIGITS, DIGITS), counted(len(typed), DIGITS)
    return Text(
        f"رقم الهاتف {has.ar}، وقد كتبت {typed_count.ar}.",
        f"A phone number has {has.en}. You typed {isolate_ltr(str(len(typed)))}.",
    )


def _dues(keyword: str, limit: int | None) -> Text:
    if keyword == "maxItems" and limit is not None:
        most = counted(limit, CHOICES)
        return Text(f"اختر {most.ar} على الأكثر في المرة الواحدة.", f"Choose at most {most.en} at a time.")
    return _REQUIRED[Widget.DUES]


def _typed(field: Field, keyword: str, limit: int | None, answer: Json, noun: Noun) -> Text:
    typed = answer if isinstance(answer, str) else ""
    if keyword in {"minLength", "maxLength"} and limit is not None:
        allowed, has = counted(limit, noun), counted(len(typed), noun)
        if keyword == "minLength":
            return Text(
                f"اكتب {allowed.ar} على الأقل. كتبت {has.ar}.", f"Type at least {allowed.en}. You typed {has.en}."
            )
        return Text(f"اكتب {allowed.ar} على الأكثر. كتبت {has.ar}.", f"Type at most {allowed.en}. You typed {has.en}.")
    if noun is DIGITS and not (typed.isascii() and typed.isdigit()):
        return _ONLY_DIGITS
    return Text(
        f"ما كتبته في «{isolate(field.label.ar)}» غير صحيح. راجعه من فضلك.",
        f"“{isolate(field.label.en)}” is not right. Please check what you typed.",
    )
