"""The words of a slip, always in both languages."""

from kiosk.domain.matter import Matter
from kiosk.domain.text import Text

DO_NOT_PAY = Text("لا تدفع مرة أخرى", "Do not pay again")
NO_RECEIPT = Text("هذه الورقة ليست إيصالاً", "This slip is not a receipt")
TITLE = {
    Matter.UNCLEAR: Text("نتحقق من دفعتك", "We are checking your payment"),
    Matter.UNRECORDED: Text("تم الدفع، والإيصال لم يصدر بعد", "Paid, receipt to follow"),
    Matter.RECEIPT_LATE: Text("وصل طلبك، والإيصال لم يصدر بعد", "Your request is in, receipt to follow"),
    Matter.REFUND_DUE: Text("تم الخصم، والمبلغ يُعاد إليك", "Your money goes back to you"),
}
NEXT = {
    Matter.UNCLEAR: Text(
        "إن تم الدفع يُستكمل طلبك تلقائياً، وإن لم يتم فلن يُخصم منك شيء. احتفظ بهذه الورقة.",
        "If it was paid, your request goes on by itself. If not, nothing is charged. Keep this slip.",
    ),
    Matter.UNRECORDED: Text(
        "خُصم المبلغ من بطاقتك، ويُستكمل طلبك تلقائياً. احتفظ بهذه الورقة.",
        "Your card was charged and your request goes on by itself. Keep this slip.",
    ),
    Matter.RECEIPT_LATE: Text(
        "لا رسوم على هذه الخدمة، ويُستكمل طلبك تلقائياً. احتفظ بهذه الورقة.",
        "There was nothing to pay. Your request goes on by itself. Keep this slip.",
    ),
    Matter.REFUND_DUE: Text(
        "خُصم المبلغ من بطاقتك ولم يُستكمل الطلب. يُعاد المبلغ كاملاً. احتفظ بهذه الورقة.",
        "Your card was charged, but the request could not go on. The whole amount goes back to you. Keep this slip.",
    ),
}
