"""Words and letters that the normaliser treats in a way of their own."""

PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
SUFFIXES = ("يات", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "نا", "وا", "ه", "ي")
NOT_AN_ARTICLE = ("والد", "الغا", "التز", "الحاق", "التحاق", "الزام", "الف")
"""Words whose first letters only look like an article."""

FOLDED_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىیېئ", "ي"),
        "ؤ": "و",
        **dict.fromkeys("ةۀہھ", "ه"),
        "ء": "",
        **dict.fromkeys("کڪگݣ", "ك"),
        "چ": "ج",
        "ژ": "ز",
        "پ": "ب",
        "ڤ": "ف",
        "ڨ": "ق",
    }
)

BRITISH = {
    "licence": "license",
    "licences": "licenses",
    "licensing": "license",
    "labour": "labor",
    "centre": "center",
    "centres": "centers",
    "programme": "program",
    "cheque": "check",
    "cheques": "checks",
    "organisation": "organization",
    "authorisation": "authorization",
    "enrolment": "enrollment",
    "vehicule": "vehicle",
    "colour": "color",
    "honour": "honor",
}

STOP_WORDS = frozenset(
    """
    في من على عن الى او ثم مع كل هذا هذه ذلك التي الذي هل ما لا لم لن كيف كم وين اين متي ليش شنو شلون ايش
    ابي ابغي ابغا بغيت ابا عندي عندنا مال مالي مالتي حق حقي انا لي لو سمحت ممكن عشان علشان بعد اذا
    طريقه كيفيه خطوات شروط رابط موقع خدمه خدمات كويت كويتي
    kuwait online procedure procedures how to the a an of for in on at and or my i want need get do can is are
    please with what where when from by me we
    karna hai kaise chahiye banaye karne ka ki ke mera mujhe kahan kya
    """.split()  # noqa: SIM905 - a table of words reads better than a list of strings
)

WEAK_WORDS = frozenset(
    """
    رسوم سعر سعرها كلفه تكلفه تطبيق ابلكيشن موقع الكتروني اونلاين جديد يديد يديده اليوم سنه دينار ضروري مستعجل
    fee fees price cost charge charges app website portal online kd dinar year urgent much many
    """.split()  # noqa: SIM905 - a table of words reads better than a list of strings
)
"""Words that say little: they count, but less than others."""
