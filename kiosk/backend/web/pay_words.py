"""The words of the pages on a person's phone, in both languages."""

from kiosk.domain.text import Text

NAME = Text("الحكومة مول", "Government Mall")
OTHER = Text("English", "العربية")
SAMPLE = Text(
    "هذه تجربة: لا بنك ولا بطاقة ولا مال حقيقياً.",
    "This is a simulation: no bank, no card and no real money.",
)

PAY = Text("ادفع بهاتفك", "Pay with your phone")
AMOUNT = Text("المبلغ", "Amount")
SERVICE = Text("الخدمة", "Service")
REFERENCE = Text("الرقم المرجعي", "Reference")
COMPARE = Text(
    "تأكد أن المبلغ والرقم المرجعي هما نفسهما على شاشة الوحدة.",
    "Check that the amount and the reference are those on the unit's screen.",
)
STEPS = (
    Text("تنتقل إلى صفحة الدفع لدى كي نت.", "You go to KNET's payment page."),
    Text("تدفع هناك، ولا تكتب بيانات بطاقتك في مكان آخر.", "You pay there. Type your card's details nowhere else."),
    Text("تعود إلى الوحدة، وإيصالك عليها.", "You turn back to the unit: your receipt is there."),
)
GO = Text("إلى صفحة الدفع", "Go to the payment page")
LOOK_AGAIN = Text("انظر مرة أخرى", "Look again")

AT_BANK = Text("صفحة الدفع مفتوحة", "The payment page is open")
AT_BANK_MORE = Text(
    "أكمل الدفع في الصفحة التي فُتحت. إن أُغلقت فلا تدفع مرة أخرى، وانظر إلى شاشة الوحدة.",
    "Finish on the page that opened. If it is lost, do not pay again: look at the unit's screen.",
)
UNCLEAR = Text("نتحقق من دفعتك", "We are checking your payment")
UNCLEAR_MORE = Text(
    "لم يجب البنك بعد. لا تدفع مرة أخرى. برقمك المرجعي نجد دفعتك.",
    "The bank has not answered yet. Do not pay again. With your reference we find your payment.",
)
PAID = Text("تم الدفع", "Paid")
PAID_MORE = Text(
    "إيصالك على شاشة الوحدة. يمكنك إغلاق هذه الصفحة.", "Your receipt is on the unit's screen. You can close this page."
)
OWED_BACK = Text("المبلغ يُعاد إليك", "Your money goes back to you")
OWED_BACK_MORE = Text(
    "خُصم المبلغ، ولم يعد طلبك قائماً، فيُعاد إليك. احتفظ بالرقم المرجعي.",
    "The amount was charged, but your request no longer stands, so it is returned. Keep the reference.",
)
NOT_PAID = Text("لم يتم الدفع", "Not paid")
NOT_PAID_MORE = Text(
    "لم يُخصم شيء. على شاشة الوحدة يمكنك المحاولة مرة أخرى أو الدفع بالبطاقة.",
    "Nothing was charged. At the unit you can try again, or pay by card.",
)
GONE = Text("هذا الرابط لا يفتح شيئاً", "This link leads nowhere")
GONE_MORE = Text(
    "انتهى وقته أو كُتب خطأً. لم يُخصم شيء بفتحه. إن كنت قد دفعت فدفعتك محفوظة، ورقمك المرجعي يجدها. "
    "للدفع صوّر الرمز الذي على شاشة الوحدة.",
    "Its time is over, or it was mistyped. Opening it charged nothing. If you have paid, your payment is kept, and "
    "your reference finds it. To pay, scan the code on the unit's screen.",
)
TOO_MANY = Text("انتظر قليلاً", "Wait a moment")
TOO_MANY_MORE = Text(
    "وصلت طلبات كثيرة من شبكتك. حاول بعد دقيقة.", "Too many requests came from your network. Try again in a minute."
)

BANK = Text("بنك تجريبي", "Simulated bank")
BANK_PAGE = Text("صفحة دفع كي نت التجريبية", "Simulated KNET payment page")
BANK_ASKS = Text("ماذا يقول البنك التجريبي؟", "What should the simulated bank say?")
BANK_CAPTURED = Text("يدفع المبلغ", "The payment goes through")
BANK_NOT_CAPTURED = Text("يرفض البطاقة", "The card is declined")
BANK_HOST_TIMEOUT = Text("لا يجيب في الوقت المحدد", "The bank does not answer in time")
BANK_CANCEL = Text("أُلغي الدفع", "I cancel the payment")
BANK_GONE = Text("انتهت صفحة الدفع هذه", "This payment page is over")
BANK_GONE_MORE = Text(
    "صفحة الدفع تُفتح مرة واحدة لكل طلب، ولوقت محدود.",
    "A payment page opens once for each order, and for a limited time.",
)
BANK_LOST = Text("انقطع الاتصال (تجربة)", "The connection was lost (simulated)")
BANK_LOST_MORE = Text(
    "لا طريق للعودة من هنا. انظر إلى شاشة الوحدة.", "There is no way back from here. Look at the unit's screen."
)
