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

OWN_STEMS = frozenset({"renewable", "international", "internal", "universal", "news", "generation"})
"""English words that the stemmer would make one with others of another meaning."""

STOP_WORDS = frozenset(
    """
    في من علي عن الي او ثم مع كل هذا هذه ذلك التي الذي هل ما لا لم لن كيف كم وين اين متي ليش شنو شلون ايش
    ابي ابغي ابغا بغيت ابا عندي عندنا مال مالي مالتي حق حقي انا لي لو سمحت ممكن عشان علشان بعد اذا
    طريقه كيفيه خطوات شروط رابط موقع خدمه خدمات كويت كويتي
    هالسنه هاليوم ويا الحين عقب ودي لازم شنهي شلونه شلونها وشلون ولا يعني جذي بس شي شي
    واحد وحده خل خلني عطني عطوني قبل باسمي
    kuwait online procedure procedures how to the a an of for in on at and or my i want need get do can is are
    please with what where when from by me we am im was were been be has had have having it its this that there
    he she his her our your us you they them would will should could may might must like also again into about after
    karna karni karne karo kare kar karwana karwani karana hai hain hei ho hua hui gaya gayi kaise kese chahiye chaiye
    chahta chahte milega milta mila ka ki ke ko se me mein mai main mera meri mere mujhe hum humko apna apni
    kahan kaha kya kyu kitna kitne kitni liye lie wala wali dusri dusra aur ya bhi nahi yeh ye woh wo tha thi de do dena
    abi abgha abghi abee 3ndi 7ag hag mal mali fi fil al el il la wain wayn shlon shlonn chthy
    """.split()  # noqa: SIM905 - a table of words reads better than a list of strings
)

WEAK_WORDS = frozenset(
    """
    رسوم سعر سعرها كلفه تكلفه تطبيق ابلكيشن موقع الكتروني اونلاين جديد جديده يديد يديده يوم سنه دينار ضروري مستعجل
    حكومي حكوميه كويتيه كويتيين
    fee fees price cost charge charges app website portal online kd dinar year urgent much many kuwaiti new government
    apply application request submit someone another
    """.split()  # noqa: SIM905 - a table of words reads better than a list of strings
)
"""Words that say little: they count, but less than others."""
