"""Sentences that belong to what happens, not to a screen: they also stand on paper and in the platform's record."""

from kiosk.domain.receipt import ReceiptStatus
from kiosk.domain.text import Text

IDENTITY_STEP = Text("هويتك", "Your identity")
REVIEW_STEP = Text("المراجعة", "Review")
RECEIPT_AGAIN = Text("نسخة من إيصال سابق", "A copy of an earlier receipt")
REFERENCE_STEP = Text("الرقم المرجعي", "The reference")
PAYMENT_STEP = Text("الدفع", "Payment")

CONSENT_VERSION = 1
CONSENT = Text(
    "أوافق على إرسال ما كتبته إلى الجهة المسؤولة لإنجاز هذه الخدمة فقط، وأقرّ بصحته. "
    "لا يحتفظ هذا الجهاز باسمي ولا برقمي المدني ولا بإجاباتي بعد انتهاء الجلسة.",
    "I agree that what I wrote is sent to the responsible agency, for this service only, and I declare that it is "
    "true. This unit keeps neither my name nor my Civil ID number nor my answers after the session.",
)

CIVIL_ID = Text("الرقم المدني", "Civil ID number")
NAME = Text("الاسم", "Name")
TO_PAY = Text("المطلوب سداده", "To pay")

NEXT_STEP = {
    ReceiptStatus.PAID: Text(
        "وصل طلبك إلى الجهة. احتفظ بهذا الإيصال.", "Your request has reached the agency. Keep this receipt."
    ),
    ReceiptStatus.COMPLETED: Text(
        "اكتملت خدمتك، ولا يلزمك شيء آخر.", "Your service is complete. Nothing else is needed."
    ),
    ReceiptStatus.RECEIVED: Text(
        "وصل طلبك إلى الجهة، وستتواصل معك. احتفظ بالرقم المرجعي.",
        "Your request has reached the agency, and it will contact you. Keep the reference.",
    ),
}
