// Everything the page says, in both languages.

const REASONS_AR = {
  changed: "توقيع الجهة لا يطابق ما في الرمز، فقد تغيّر الإيصال بعد إصداره.",
  unknown_key: "لم تُصدر هذه المنصة الإيصال: لم يوقَّع بأي مفتاح من مفاتيحها.",
  revoked_key: "وُقّع الإيصال بمفتاح أُلغي، فلم يعد التوقيع يثبت شيئاً.",
  unknown_version: "الإيصال من إصدار أحدث لا تعرفه هذه الصفحة.",
  wrong_time: "الوقت المكتوب في الإيصال لا يمكن أن يكون صحيحاً.",
  not_a_receipt: "الرمز الذي فتحته لا يحمل إيصالاً.",
};

const REASONS_EN = {
  changed: "The signature does not match what the code says: the receipt was changed after it was issued.",
  unknown_key: "This platform did not issue the receipt: none of its keys signed it.",
  revoked_key: "It is signed with a key that was withdrawn, so the signature proves nothing any more.",
  unknown_version: "The receipt is of a newer kind that this page does not know.",
  wrong_time: "The time that the receipt states cannot be right.",
  not_a_receipt: "The code you opened does not hold a receipt.",
};

export const WORDS = {
  ar: {
    other: "English",
    name: "التحقق من الإيصال",
    title: { checking: "نتحقق من الإيصال", valid: "الإيصال صحيح", invalid: "الإيصال غير صحيح", unchecked: "تعذّر التحقق الآن", empty: "لا يوجد إيصال هنا" },
    lead: {
      checking: "لحظة واحدة.",
      valid: "قارن ما تراه هنا بما على الورقة أو الشاشة: يجب أن يتطابقا.",
      invalid: "لا تعتمد عليه.",
      offline: "لم نصل إلى مفاتيح التحقق. هذا لا يعني أن الإيصال غير صحيح.",
      insecure: "لا يستطيع هذا المتصفح التحقق من التوقيع في هذه الصفحة. افتحها في متصفح حديث وبعنوان يبدأ بـ https.",
      empty: "وجّه كاميرا هاتفك نحو الرمز المطبوع على الإيصال، ثم افتح الرابط الذي يظهر.",
    },
    why: "السبب",
    doNow: "ما العمل؟",
    todo: {
      invalid: "اطلب من صاحب الإيصال الأصل، أو اسأل في مركز الحكومة مول عن الرقم المرجعي المطبوع عليه.",
      unchecked: "تأكد من اتصال هاتفك بالإنترنت ثم حاول مرة أخرى.",
    },
    again: "حاول مرة أخرى",
    receipt: "إيصال",
    status: { paid: "مدفوع", completed: "مكتمل", received: "مُستلم" },
    stated: { paid: "دُفع المبلغ، ووصل الطلب إلى الجهة.", completed: "اكتملت الخدمة.", received: "وصل الطلب إلى الجهة." },
    labels: { service: "الخدمة", amount: "المبلغ", reference: "الرقم المرجعي", date: "التاريخ", card: "البطاقة", rrn: "مرجع البنك", auth: "رقم الموافقة", unit: "رقم الإيصال", signed: "وقّعه", key: "المفتاح" },
    nothing: "بلا رسوم",
    zone: "بتوقيت الكويت",
    privacy: "تم التحقق داخل هاتفك. لم يُرسل محتوى الإيصال إلى أي مكان، ولا يحمل اسماً ولا رقماً مدنياً.",
    reasons: REASONS_AR,
  },
  en: {
    other: "العربية",
    name: "Receipt check",
    title: { checking: "Checking the receipt", valid: "The receipt is genuine", invalid: "The receipt is not valid", unchecked: "It cannot be checked now", empty: "There is no receipt here" },
    lead: {
      checking: "One moment.",
      valid: "Compare what you see here with the paper or the screen: both must say the same.",
      invalid: "Do not rely on it.",
      offline: "The keys for checking could not be reached. This does not mean that the receipt is wrong.",
      insecure: "This browser cannot check signatures on this page. Open it in a recent browser, at an address that starts with https.",
      empty: "Point your phone’s camera at the code printed on a receipt, then open the link that appears.",
    },
    why: "Why",
    doNow: "What to do",
    todo: {
      invalid: "Ask its holder for the original, or ask at a Government Mall centre about the reference printed on it.",
      unchecked: "Make sure that your phone is online, then try again.",
    },
    again: "Try again",
    receipt: "Receipt",
    status: { paid: "Paid", completed: "Completed", received: "Received" },
    stated: { paid: "The amount was paid, and the agency has the request.", completed: "The service is complete.", received: "The agency has the request." },
    labels: { service: "Service", amount: "Amount", reference: "Reference", date: "Date", card: "Card", rrn: "Bank reference", auth: "Authorisation", unit: "Receipt number", signed: "Signed by", key: "Key" },
    nothing: "No fee",
    zone: "Asia/Kuwait",
    privacy: "The check was made in your phone. What the receipt says was sent nowhere, and it carries no name and no Civil ID.",
    reasons: REASONS_EN,
  },
};

const SAID_AS_CHANGED = ["bad_signature", "malformed", "not_canonical", "unknown_algorithm", "wrong_issuer"];

/** The sentence for a reason. */
export function sentence(words, reason) {
  if (SAID_AS_CHANGED.includes(reason)) return words.reasons.changed;
  return words.reasons[reason] ?? words.reasons.not_a_receipt;
}
