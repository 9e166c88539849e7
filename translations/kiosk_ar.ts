<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Fees</name>
    <message>
        <source>No fee</source>
        <translation>لا رسوم</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>دفع %1</translation>
    </message>
    <message>
        <source>We could not ask for the fee</source>
        <translation>تعذّر الاستعلام عن الرسوم</translation>
    </message>
    <message>
        <source>We could not confirm the fee</source>
        <translation>تعذّر التحقق من الرسوم</translation>
    </message>
    <message>
        <source>This can&apos;t be paid any more</source>
        <translation>لم يعد هذا الدفع ممكنًا</translation>
    </message>
    <message>
        <source>The connection failed. Your answers are kept.</source>
        <translation>انقطع الاتصال. إجاباتك محفوظة.</translation>
    </message>
    <message>
        <source>The fee that came is not signed as it should be, so this unit asks for no money.</source>
        <translation>الرسوم التي وصلت إلى هذا الجهاز غير موقّعة كما يجب، فلن يطلب منك أي مبلغ.</translation>
    </message>
    <message>
        <source>The service, or what was owed, has changed in the meantime.</source>
        <translation>تغيّرت الخدمة أو المبلغ المستحق في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Try again in a moment, or leave: nothing stays open.</source>
        <translation>حاول مرة أخرى بعد لحظات، أو غادر ولن يبقى شيء معلّقًا.</translation>
    </message>
    <message>
        <source>Use another unit, or show our staff the reference and the code below.</source>
        <translation>استخدم جهازًا آخر، أو اعرض على موظفينا الرقم المرجعي والرمز أدناه.</translation>
    </message>
    <message>
        <source>Start the service again: it shows what is to pay now.</source>
        <translation>ابدأ الخدمة من جديد لترى المبلغ المطلوب الآن.</translation>
    </message>
</context>
<context>
    <name>Helps</name>
    <message>
        <source>Touch the search field and write what you need in your own words.</source>
        <translation>المس خانة البحث واكتب ما تحتاج إليه بكلماتك.</translation>
    </message>
    <message>
        <source>Or touch the situation you are in, and choose a service.</source>
        <translation>أو المس الحال الذي تمرّ به، ثم اختر الخدمة.</translation>
    </message>
    <message>
        <source>Touch a line to read what it is, what it costs and what to bring.</source>
        <translation>المس أي سطر لتقرأ ما الخدمة ورسومها وما تحتاج إليه.</translation>
    </message>
    <message>
        <source>Nothing is started before you say so.</source>
        <translation>لا يبدأ شيء قبل أن تطلبه.</translation>
    </message>
    <message>
        <source>Touch a line to see only those services. Your words stay as you typed them.</source>
        <translation>المس سطراً لترى خدماته وحدها. وتبقى كلماتك كما كتبتها.</translation>
    </message>
    <message>
        <source>In the list, touch your choice once more to take it back.</source>
        <translation>وفي القائمة المس اختيارك مرة أخرى لإلغائه.</translation>
    </message>
    <message>
        <source>Here you see what the service costs and what you need for it.</source>
        <translation>هنا رسوم الخدمة وما تحتاج إليه لها.</translation>
    </message>
    <message>
        <source>If it can be done here, touch Start at the bottom.</source>
        <translation>إن كانت تُنجز هنا فالمس «ابدأ الخدمة» في الأسفل.</translation>
    </message>
    <message>
        <source>The reference begins with GM. It is on the paper, and on the receipt on your phone.</source>
        <translation>يبدأ الرقم المرجعي بالحرفين GM، وتجده على الورقة وعلى الإيصال في هاتفك.</translation>
    </message>
    <message>
        <source>Without it our staff can help you: call the number below.</source>
        <translation>إن لم يكن معك فموظفونا يساعدونك: اتصل بالرقم أدناه.</translation>
    </message>
    <message>
        <source>The Civil ID number is on the front of your card, at the top: 12 digits.</source>
        <translation>الرقم المدني على وجه بطاقتك في أعلاها، وهو 12 رقماً.</translation>
    </message>
    <message>
        <source>Delete takes the last digit away.</source>
        <translation>زر «حذف» يمسح آخر رقم كتبته.</translation>
    </message>
    <message>
        <source>Open the notification on your phone and choose the number that you see here.</source>
        <translation>افتح الإشعار في هاتفك واختر الرقم الذي تراه هنا.</translation>
    </message>
    <message>
        <source>No phone with you? Our staff can help you at the counter.</source>
        <translation>ليس معك هاتف؟ يساعدك موظفونا عند الكاونتر.</translation>
    </message>
    <message>
        <source>Answer, then touch Continue. You can change every answer before it is sent.</source>
        <translation>أجب ثم المس «متابعة». يمكنك تغيير أي إجابة قبل الإرسال.</translation>
    </message>
    <message>
        <source>Back leads to the page before; nothing is lost.</source>
        <translation>زر «رجوع» يعيدك إلى الصفحة السابقة، ولا يضيع شيء.</translation>
    </message>
    <message>
        <source>Check your answers. Touch the one that is not right to change it.</source>
        <translation>راجع إجاباتك. المس «تغيير» بجانب ما تريد تصحيحه.</translation>
    </message>
    <message>
        <source>Nothing is sent before you agree.</source>
        <translation>لا يُرسل شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>With a card you pay at the terminal beside this screen.</source>
        <translation>بالبطاقة تدفع على جهاز الدفع بجانب هذه الشاشة.</translation>
    </message>
    <message>
        <source>With your phone you scan a code and pay on the page that opens there.</source>
        <translation>بالهاتف تصوّر رمزاً وتدفع في الصفحة التي تُفتح عليه.</translation>
    </message>
    <message>
        <source>Open your phone&apos;s camera and point it at the code. Touch the link that it shows.</source>
        <translation>افتح كاميرا هاتفك ووجّهها إلى الرمز، ثم المس الرابط الذي يظهر.</translation>
    </message>
    <message>
        <source>Hold your card to the terminal, or put it in. Type the PIN only there.</source>
        <translation>قرّب بطاقتك من جهاز الدفع أو أدخلها فيه. اكتب الرقم السري عليه وحده.</translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation>لا تطلب هذه الشاشة رقم بطاقتك ولا رقمك السري أبداً.</translation>
    </message>
    <message>
        <source>The fee is not what you saw before. Go on only if you agree.</source>
        <translation>الرسوم الآن غير التي رأيتها من قبل. لا تتابع إلا إذا وافقت.</translation>
    </message>
    <message>
        <source>Nothing is charged before you hold your card to the terminal.</source>
        <translation>لن يُخصم شيء قبل أن تقرّب بطاقتك من جهاز الدفع.</translation>
    </message>
    <message>
        <source>This unit collects only fees signed by the government&apos;s platform.</source>
        <translation>لا يحصّل هذا الجهاز إلا رسومًا موقّعة من المنصة الحكومية.</translation>
    </message>
    <message>
        <source>Nothing was charged. Our staff can help you.</source>
        <translation>لم يُخصم شيء. يمكن لموظفينا مساعدتك.</translation>
    </message>
    <message>
        <source>Your card was not charged. You can try again or leave.</source>
        <translation>لم يُخصم شيء من بطاقتك. يمكنك المحاولة مرة أخرى أو المغادرة.</translation>
    </message>
    <message>
        <source>Your bank can tell you why it declined.</source>
        <translation>يستطيع بنكك أن يخبرك بالسبب.</translation>
    </message>
    <message>
        <source>Do not pay again. Keep your reference: with it we find your payment.</source>
        <translation>لا تدفع مرة أخرى. احتفظ برقمك المرجعي، فبه نجد دفعتك.</translation>
    </message>
    <message>
        <source>If it was charged, your request goes on by itself.</source>
        <translation>إن خُصم المبلغ فسيكمل طلبك من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code: the receipt opens there.</source>
        <translation>وجّه كاميرا هاتفك إلى الرمز المربّع، فيُفتح الإيصال فيه.</translation>
    </message>
    <message>
        <source>Or touch Print to take it on paper.</source>
        <translation>أو المس «اطبع الإيصال» لتأخذه على ورق.</translation>
    </message>
</context>
<context>
    <name>KApprovalScreen</name>
    <message>
        <source>Open the approval on your phone and accept</source>
        <translation>افتح طلب الموافقة في هاتفك ووافق</translation>
    </message>
    <message>
        <source>Ask my phone again</source>
        <translation>أرسل إلى هاتفي مرة أخرى</translation>
    </message>
    <message>
        <source>Nothing came: send again</source>
        <translation>لم يصلني شيء، أرسل مرة أخرى</translation>
    </message>
    <message>
        <source>Change the Civil ID number</source>
        <translation>تغيير الرقم المدني</translation>
    </message>
    <message>
        <source>Choose this number on your phone</source>
        <translation>اختر هذا الرقم في هاتفك</translation>
    </message>
    <message>
        <source>Open the notification on your phone</source>
        <translation>افتح الإشعار في هاتفك</translation>
    </message>
    <message>
        <source>Choose the same number</source>
        <translation>اختر الرقم نفسه</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>وافق</translation>
    </message>
    <message>
        <source>We are waiting for you here</source>
        <translation>ننتظرك هنا</translation>
    </message>
</context>
<context>
    <name>KBeingCheckedScreen</name>
    <message>
        <source>Print the slip</source>
        <translation>اطبع الورقة</translation>
    </message>
    <message>
        <source>I have the reference</source>
        <translation>الرقم المرجعي معي</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>لا تدفع مرة أخرى</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>رقمك المرجعي</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>You do not have to wait here</source>
        <translation>لا حاجة إلى الانتظار هنا</translation>
    </message>
</context>
<context>
    <name>KBottomBar</name>
    <message>
        <source>Controls of the screen</source>
        <translation>أزرار الشاشة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>This unit can&apos;t speak now.</source>
        <translation>هذا الجهاز لا ينطق الآن.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>للأسفل</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>KBusyDots</name>
    <message>
        <source>Please wait</source>
        <translation>لحظة من فضلك</translation>
    </message>
</context>
<context>
    <name>KByPhoneScreen</name>
    <message>
        <source>Pay by card here instead</source>
        <translation>ادفع هنا بالبطاقة بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>إلغاء الدفع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Code of the payment page</source>
        <translation>رمز صفحة الدفع</translation>
    </message>
    <message>
        <source>Finish there, or cancel there. The receipt appears here by itself.</source>
        <translation>أكمل الدفع هناك أو ألغه هناك. يظهر الإيصال هنا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>You can put your phone away.</source>
        <translation>يمكنك إبعاد هاتفك.</translation>
    </message>
    <message>
        <source>Do not pay on your phone any more. If it was paid already, it counts.</source>
        <translation>لا تدفع بهاتفك بعد الآن. إن كنت قد دفعت فالدفعة محسوبة.</translation>
    </message>
    <message>
        <source>The bank&apos;s page is open on your phone</source>
        <translation>صفحة البنك مفتوحة على هاتفك</translation>
    </message>
    <message>
        <source>Your payment went through</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>لا تدفع مرة أخرى</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
</context>
<context>
    <name>KChooseWayScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>كيف تريد أن تدفع؟</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>المغادرة من دون دفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Hold your card to the terminal beside the screen</source>
        <translation>قرّب بطاقتك من جهاز الدفع بجانب الشاشة</translation>
    </message>
    <message>
        <source>By card, here</source>
        <translation>بالبطاقة، هنا</translation>
    </message>
    <message>
        <source>Scan a code, and pay on the page that opens</source>
        <translation>صوّر رمزاً، وادفع في الصفحة التي تُفتح</translation>
    </message>
    <message>
        <source>With my phone</source>
        <translation>بهاتفي</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
</context>
<context>
    <name>KCivilIdField</name>
    <message>
        <source>Civil ID number</source>
        <translation>الرقم المدني</translation>
    </message>
    <message>
        <source>Show my number</source>
        <translation>أظهر رقمي</translation>
    </message>
    <message>
        <source>Hide my number</source>
        <translation>أخفِ رقمي</translation>
    </message>
</context>
<context>
    <name>KCivilIdScreen</name>
    <message>
        <source>What is your Civil ID number?</source>
        <translation>ما رقمك المدني؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>It has 12 digits and is on the front of your Civil ID card, at the top.</source>
        <translation>هو 12 رقماً على وجه بطاقتك المدنية، في أعلاها.</translation>
    </message>
    <message>
        <source>Civil ID number</source>
        <translation>الرقم المدني</translation>
    </message>
    <message>
        <source>Asking your phone</source>
        <translation>نرسل إلى هاتفك</translation>
    </message>
</context>
<context>
    <name>KConsent</name>
    <message>
        <source>You pay</source>
        <translation>تدفع</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>أوافق</translation>
    </message>
</context>
<context>
    <name>KContentBox</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
</context>
<context>
    <name>KDeclinedScreen</name>
    <message>
        <source>Try another card</source>
        <translation>جرّب بطاقة أخرى</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>ادفع الآن</translation>
    </message>
    <message>
        <source>Try again with my phone</source>
        <translation>حاول مرة أخرى بهاتفي</translation>
    </message>
    <message>
        <source>Pay by card here instead</source>
        <translation>ادفع هنا بالبطاقة بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Pay with my phone instead</source>
        <translation>ادفع بهاتفي بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>المغادرة من دون دفع</translation>
    </message>
    <message>
        <source>Your card was not charged</source>
        <translation>لم يُخصم شيء من بطاقتك</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>لم يُخصم شيء</translation>
    </message>
    <message>
        <source>Pay with another card, or check the PIN and the limit of this one.</source>
        <translation>ادفع ببطاقة أخرى، أو تأكد من الرقم السري ومن حدّ هذه البطاقة.</translation>
    </message>
    <message>
        <source>Pay now, with this card or another one.</source>
        <translation>ادفع الآن بهذه البطاقة أو بغيرها.</translation>
    </message>
    <message>
        <source>Try again: your phone gets a new code.</source>
        <translation>حاول مرة أخرى: يظهر رمز جديد لهاتفك.</translation>
    </message>
    <message>
        <source>Ask our staff, and give them the reference below.</source>
        <translation>اسأل موظفينا، وأعطهم الرقم المرجعي أدناه.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>ماذا تفعل الآن؟</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المطلوب</translation>
    </message>
</context>
<context>
    <name>KDuesNotes</name>
    <message>
        <source>Asking the agency what is owed</source>
        <translation>نسأل الجهة عن المستحق عليك</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged.</source>
        <translation>انقطع الاتصال، ولم يُخصم شيء.</translation>
    </message>
    <message>
        <source>We could not ask the agency</source>
        <translation>لم نتمكن من سؤال الجهة</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>اسأل مرة أخرى</translation>
    </message>
    <message>
        <source>Nothing to pay is recorded for you here.</source>
        <translation>لا يوجد مبلغ مسجّل عليك هنا.</translation>
    </message>
    <message>
        <source>You owe nothing</source>
        <translation>ليس عليك شيء</translation>
    </message>
    <message>
        <source>Find another service</source>
        <translation>ابحث عن خدمة أخرى</translation>
    </message>
</context>
<context>
    <name>KEndQuestion</name>
    <message>
        <source>What you entered will be erased.</source>
        <translation>سيُمسح ما كتبته.</translation>
    </message>
    <message>
        <source>Do you want to end?</source>
        <translation>هل تريد الإنهاء؟</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>لا، أكمل</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>أنهِ وامسح</translation>
    </message>
</context>
<context>
    <name>KFeeChangedScreen</name>
    <message>
        <source>Compare it with what you saw before, then decide.</source>
        <translation>قارنها بما رأيته من قبل، ثم قرّر.</translation>
    </message>
    <message>
        <source>The fee has changed</source>
        <translation>تغيّرت الرسوم</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>المغادرة من دون دفع</translation>
    </message>
    <message>
        <source>The fee you saw</source>
        <translation>الرسوم التي رأيتها</translation>
    </message>
    <message>
        <source>The fee now</source>
        <translation>الرسوم الآن</translation>
    </message>
    <message>
        <source>Your answers are kept. You pay only if you go on.</source>
        <translation>إجاباتك محفوظة، ولن تدفع إلا إذا تابعت.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>لم يُخصم شيء</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
</context>
<context>
    <name>KFeeUnconfirmedScreen</name>
    <message>
        <source>Try again</source>
        <translation>المحاولة مرة أخرى</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>المغادرة من دون دفع</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>لم يُخصم شيء</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>ماذا تفعل الآن؟</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Code for our staff</source>
        <translation>رمز لموظفينا</translation>
    </message>
</context>
<context>
    <name>KFilterRow</name>
    <message>
        <source>Touch to take this choice back</source>
        <translation>المس لإلغاء هذا الاختيار</translation>
    </message>
</context>
<context>
    <name>KHelp</name>
    <message>
        <source>How this page works</source>
        <translation>كيف تستخدم هذه الصفحة</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>عودة إلى الصفحة</translation>
    </message>
    <message>
        <source>Our staff in this hall help you. Or call:</source>
        <translation>موظفونا في هذه الصالة يساعدونك. أو اتصل على:</translation>
    </message>
</context>
<context>
    <name>KHomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>حيّاكم الله</translation>
    </message>
    <message>
        <source>What would you like to get done?</source>
        <translation>ما الخدمة التي جئت من أجلها؟</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>الجهات الحكومية</translation>
    </message>
    <message>
        <source>Finish here now</source>
        <translation>خدمات تُنجز هنا الآن</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>الأكثر استخداماً</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>حسب النوع</translation>
    </message>
    <message>
        <source>Get a receipt again</source>
        <translation>نسخة من إيصال سابق</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>Search in your words: renew residency</source>
        <translation>ابحث بكلماتك، مثل: تجديد إقامة</translation>
    </message>
    <message>
        <source>The connection is down. You can look things up.</source>
        <translation>الاتصال منقطع. يمكنك الاطلاع على الخدمات.</translation>
    </message>
    <message>
        <source>Or choose what is happening in your life</source>
        <translation>أو اختر ما تمرّ به</translation>
    </message>
    <message>
        <source>Or choose a situation</source>
        <translation>أو اختر موضوعاً</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>KIdleWarning</name>
    <message>
        <source>We will close this page and erase your data to protect your privacy.</source>
        <translation>سنغلق الصفحة ونمسح بياناتك حفاظاً على خصوصيتك.</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>أحتاج وقتاً أطول</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>أنهِ وامسح</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>حروف أخرى</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>أرقام ورموز</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
</context>
<context>
    <name>KKeypad</name>
    <message>
        <source>Digits</source>
        <translation>أرقام</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>KNothingFound</name>
    <message>
        <source>All agencies</source>
        <translation>الجهات الحكومية</translation>
    </message>
    <message>
        <source>All situations</source>
        <translation>كل المواضيع</translation>
    </message>
    <message>
        <source>Ask our staff</source>
        <translation>اسأل موظفينا</translation>
    </message>
</context>
<context>
    <name>KPager</name>
    <message>
        <source>This is the first page</source>
        <translation>هذه أول صفحة</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation>هذه آخر صفحة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>KPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
</context>
<context>
    <name>KPayScreen</name>
    <message>
        <source>Cancel the payment</source>
        <translation>إلغاء الدفع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Hold your card to the terminal beside the screen, or put it in</source>
        <translation>قرّب بطاقتك من جهاز الدفع بجانب الشاشة، أو أدخلها فيه</translation>
    </message>
    <message>
        <source>Type your PIN only on the terminal</source>
        <translation>اكتب الرقم السري على جهاز الدفع وحده</translation>
    </message>
    <message>
        <source>Wait until the terminal says that you can take your card</source>
        <translation>انتظر حتى يطلب منك الجهاز أخذ بطاقتك</translation>
    </message>
    <message>
        <source>Take your card from the terminal.</source>
        <translation>خذ بطاقتك من جهاز الدفع.</translation>
    </message>
    <message>
        <source>Do not hold a card to the terminal.</source>
        <translation>لا تقرّب بطاقة من جهاز الدفع.</translation>
    </message>
    <message>
        <source>Your payment went through</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>لا تدفع مرة أخرى</translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation>لا تطلب هذه الشاشة رقم بطاقتك ولا رقمك السري أبداً.</translation>
    </message>
</context>
<context>
    <name>KPhonePoints</name>
    <message>
        <source>Point your phone&apos;s camera at the code</source>
        <translation>وجّه كاميرا هاتفك إلى الرمز</translation>
    </message>
    <message>
        <source>Pay on KNET&apos;s page, and type your card&apos;s details only there</source>
        <translation>ادفع في صفحة كي نت، ولا تكتب بيانات بطاقتك إلا فيها</translation>
    </message>
    <message>
        <source>Your receipt appears here</source>
        <translation>يظهر إيصالك هنا</translation>
    </message>
</context>
<context>
    <name>KQr</name>
    <message>
        <source>QR code</source>
        <translation>رمز الاستجابة السريعة</translation>
    </message>
</context>
<context>
    <name>KQuestionScreen</name>
    <message>
        <source>You pay</source>
        <translation>تدفع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>KReceiptScreen</name>
    <message>
        <source>Print a copy</source>
        <translation>اطبع نسخة</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>اطبع الإيصال</translation>
    </message>
    <message>
        <source>I am done, thank you</source>
        <translation>انتهيت، شكراً</translation>
    </message>
    <message>
        <source>The same receipt opens on your phone, and every agency can check it there.</source>
        <translation>يصلك الإيصال نفسه، وتتحقق منه أي جهة حكومية.</translation>
    </message>
    <message>
        <source>Point your phone at the code</source>
        <translation>صوّر الرمز بهاتفك</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
</context>
<context>
    <name>KReferenceScreen</name>
    <message>
        <source>It begins with GM. You find it on the paper, or on the receipt on your phone.</source>
        <translation>يبدأ بالحرفين GM، وتجده على الورقة أو على الإيصال في هاتفك.</translation>
    </message>
    <message>
        <source>What is the reference of your receipt?</source>
        <translation>ما الرقم المرجعي لإيصالك؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Looking for your receipt</source>
        <translation>نبحث عن إيصالك</translation>
    </message>
</context>
<context>
    <name>KResultsScreen</name>
    <message>
        <source>Search in your words: renew residency</source>
        <translation>ابحث بكلماتك، مثل: تجديد إقامة</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>ابحث عن خدمة</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>الأكثر استخداماً</translation>
    </message>
    <message>
        <source>Search for what I typed</source>
        <translation>ابحث عمّا كتبتُ</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>تصفية النتائج</translation>
    </message>
    <message>
        <source>Try a shorter word or choose from the list.</source>
        <translation>جرّب كلمة أقصر أو اختر من القائمة.</translation>
    </message>
    <message>
        <source>We found no service with these words.</source>
        <translation>لم نجد خدمة بهذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>KReviewNotes</name>
    <message>
        <source>No paper receipt right now: you take it on your phone.</source>
        <translation>لا إيصال ورقي الآن، وتأخذه على هاتفك.</translation>
    </message>
    <message>
        <source>The paper is almost used up. Should it run out, you take the receipt on your phone.</source>
        <translation>أوشك الورق على النفاد، وإن نفد فخذ إيصالك على هاتفك.</translation>
    </message>
    <message>
        <source>Sending your request</source>
        <translation>نرسل طلبك</translation>
    </message>
</context>
<context>
    <name>KReviewRow</name>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
</context>
<context>
    <name>KReviewScreen</name>
    <message>
        <source>We send nothing before you agree.</source>
        <translation>لن نرسل شيئاً قبل موافقتك.</translation>
    </message>
    <message>
        <source>Check what you wrote</source>
        <translation>راجع ما كتبت</translation>
    </message>
    <message>
        <source>Touch “I agree” first.</source>
        <translation>المس «أوافق» أولاً.</translation>
    </message>
    <message>
        <source>Go on to payment</source>
        <translation>تابع إلى الدفع</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
</context>
<context>
    <name>KServiceScreen</name>
    <message>
        <source>Start the service</source>
        <translation>ابدأ الخدمة</translation>
    </message>
    <message>
        <source>Find another service</source>
        <translation>ابحث عن خدمة أخرى</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>الرسوم</translation>
    </message>
    <message>
        <source>Time, about</source>
        <translation>الوقت التقريبي</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>لمن هذه الخدمة؟</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>ما تحتاج إليه</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>الموقع الإلكتروني</translation>
    </message>
</context>
<context>
    <name>KServiceStanding</name>
    <message>
        <source>No paper receipt right now: you take it on your phone.</source>
        <translation>لا إيصال ورقي الآن، وتأخذه على هاتفك.</translation>
    </message>
    <message>
        <source>You can finish this here now</source>
        <translation>يمكنك إنجازها هنا الآن</translation>
    </message>
    <message>
        <source>Starts here, ends at the agency</source>
        <translation>تبدأ هنا وتكتمل في الجهة</translation>
    </message>
    <message>
        <source>Not possible here right now</source>
        <translation>غير ممكنة هنا الآن</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>معلومات فقط</translation>
    </message>
</context>
<context>
    <name>KServicesScreen</name>
    <message>
        <source>You can look services up, or ask our staff.</source>
        <translation>يمكنك الاطلاع على الخدمات، أو سؤال موظفينا.</translation>
    </message>
    <message>
        <source>Nothing can be finished here right now.</source>
        <translation>لا يمكن إنجاز أي خدمة هنا في هذه اللحظة.</translation>
    </message>
</context>
<context>
    <name>KTextField</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>KThanksScreen</name>
    <message>
        <source>Thank you for your visit</source>
        <translation>شكراً لزيارتك</translation>
    </message>
    <message>
        <source>Go well.</source>
        <translation>في أمان الله.</translation>
    </message>
    <message>
        <source>What you entered has been erased from this unit.</source>
        <translation>مُسح من هذا الجهاز كل ما كتبته.</translation>
    </message>
    <message>
        <source>Take your card and your papers with you</source>
        <translation>خذ بطاقتك وأوراقك قبل أن تغادر</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>بداية جديدة</translation>
    </message>
</context>
<context>
    <name>KTopBar</name>
    <message>
        <source>Government Mall</source>
        <translation>الحكومة مول</translation>
    </message>
</context>
<context>
    <name>KWaiting</name>
    <message numerus="yes">
        <source>%n seconds so far. Touch Help if you need somebody.</source>
        <translation>
            <numerusform>بدأنا الآن. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
            <numerusform>مضت ثانية واحدة. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
            <numerusform>مضت ثانيتان. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
            <numerusform>مضت %n ثوانٍ. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
            <numerusform>مضت %n ثانية. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
            <numerusform>مضت %n ثانية. المس «مساعدة» إن احتجت إلى أحد.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Pay</source>
        <translation>دفع</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تقديم طلب</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>استعلام</translation>
    </message>
    <message>
        <source>Pay fines, bills and fees</source>
        <translation>دفع مخالفات وفواتير ورسوم</translation>
    </message>
    <message>
        <source>Apply for or change something</source>
        <translation>تقديم طلب أو تعديل بيانات</translation>
    </message>
    <message>
        <source>Look something up</source>
        <translation>الاستعلام عن شيء</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>الأكثر استخداماً</translation>
    </message>
    <message>
        <source>You can finish these here now</source>
        <translation>خدمات تُنجز هنا الآن</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>حسب الجهة</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>حسب النوع</translation>
    </message>
    <message>
        <source>By situation</source>
        <translation>حسب الموضوع</translation>
    </message>
    <message>
        <source>Which agency?</source>
        <translation>أي جهة تقصد؟</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Which situation?</source>
        <translation>أي موضوع تقصد؟</translation>
    </message>
    <message>
        <source>The %1 used most of %2 services</source>
        <translation>الأكثر استخداماً: %1 من %2 خدمة</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Government Mall</source>
        <translation>الحكومة مول</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>We are checking your payment</source>
        <translation>نتحقق من دفعتك</translation>
    </message>
    <message>
        <source>You have paid. The receipt follows</source>
        <translation>تم الدفع، والإيصال لاحقاً</translation>
    </message>
    <message>
        <source>Your request is in. The receipt follows</source>
        <translation>وصل طلبك، والإيصال لاحقاً</translation>
    </message>
    <message>
        <source>Your money goes back to you</source>
        <translation>المبلغ يُعاد إليك</translation>
    </message>
    <message>
        <source>The card terminal has not answered yet. We keep asking it.</source>
        <translation>لم يُجب جهاز الدفع بعد، ونواصل سؤاله.</translation>
    </message>
    <message>
        <source>Your card was charged. We are still recording it.</source>
        <translation>خُصم المبلغ من بطاقتك، وما زلنا نسجّل الدفعة.</translation>
    </message>
    <message>
        <source>There was nothing to pay. We are still preparing the receipt.</source>
        <translation>لا رسوم على هذه الخدمة، وما زلنا نُعدّ الإيصال.</translation>
    </message>
    <message>
        <source>Your card was charged, but the request could not go on.</source>
        <translation>خُصم المبلغ من بطاقتك، لكن الطلب لم يُستكمل.</translation>
    </message>
    <message>
        <source>Not here, and not on your phone, until we have the answer.</source>
        <translation>لا هنا ولا من هاتفك، حتى يصل الجواب.</translation>
    </message>
    <message>
        <source>It was charged once, and once is enough.</source>
        <translation>خُصم المبلغ مرة واحدة، ومرة واحدة تكفي.</translation>
    </message>
    <message>
        <source>Ask our staff first why the request could not go on.</source>
        <translation>اسأل موظفينا أولاً لماذا لم يُستكمل الطلب.</translation>
    </message>
    <message>
        <source>If it was paid, your request goes on by itself.</source>
        <translation>إن تم الدفع، يُستكمل طلبك تلقائياً.</translation>
    </message>
    <message>
        <source>If it was not paid, nothing is charged, and you can start again.</source>
        <translation>وإن لم يتم، فلن يُخصم منك شيء، ويمكنك البدء من جديد.</translation>
    </message>
    <message>
        <source>Your request goes on by itself.</source>
        <translation>يُستكمل طلبك تلقائياً.</translation>
    </message>
    <message>
        <source>With the reference our staff can give you the receipt.</source>
        <translation>بالرقم المرجعي يعطيك موظفونا الإيصال.</translation>
    </message>
    <message>
        <source>The whole amount is recorded as owed to you.</source>
        <translation>المبلغ كاملاً مسجّل لك لإعادته.</translation>
    </message>
    <message>
        <source>With the reference our staff can tell you how far it is.</source>
        <translation>بالرقم المرجعي يخبرك موظفونا أين وصلت الإعادة.</translation>
    </message>
    <message>
        <source>Your slip with the reference is being printed.</source>
        <translation>نطبع لك ورقة فيها الرقم المرجعي.</translation>
    </message>
    <message>
        <source>Take your slip below the screen. The reference stands on it.</source>
        <translation>خذ ورقتك من أسفل الشاشة، وفيها الرقم المرجعي.</translation>
    </message>
    <message>
        <source>The printer holds your slip and can&apos;t print it now. Take a photo of this page.</source>
        <translation>ورقتك عند الطابعة ولا يمكنها طباعتها الآن. صوّر هذه الصفحة.</translation>
    </message>
    <message>
        <source>The slip may still come out. Take a photo of this page, to be sure.</source>
        <translation>قد تخرج الورقة لاحقاً. صوّر هذه الصفحة احتياطاً.</translation>
    </message>
    <message>
        <source>No slip can be printed now. Take a photo of this page, or note the reference.</source>
        <translation>لا يمكن طباعة الورقة الآن. صوّر هذه الصفحة أو اكتب الرقم المرجعي.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>We are preparing the payment</source>
        <translation>نجهّز عملية الدفع</translation>
    </message>
    <message>
        <source>Pay on the card terminal</source>
        <translation>ادفع على جهاز البطاقة</translation>
    </message>
    <message>
        <source>We are stopping the payment</source>
        <translation>نوقف عملية الدفع</translation>
    </message>
    <message>
        <source>We are checking your payment</source>
        <translation>نتحقق من دفعتك</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Connecting to the card terminal</source>
        <translation>نتصل بجهاز البطاقة</translation>
    </message>
    <message>
        <source>Waiting for your card</source>
        <translation>ننتظر بطاقتك</translation>
    </message>
    <message>
        <source>Preparing your receipt</source>
        <translation>نجهّز إيصالك</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>أوقفت الدفع</translation>
    </message>
    <message>
        <source>Your answers are kept. You can pay now, or leave.</source>
        <translation>إجاباتك محفوظة. يمكنك الدفع الآن أو المغادرة.</translation>
    </message>
    <message>
        <source>The card terminal did not answer. Your answers are kept.</source>
        <translation>لم يستجب جهاز الدفع. إجاباتك محفوظة.</translation>
    </message>
    <message>
        <source>The bank declined the payment. Your answers are kept. Try another card.</source>
        <translation>لم يقبل البنك الدفع. إجاباتك محفوظة. جرّب بطاقة أخرى.</translation>
    </message>
    <message>
        <source>The paper has run out. The rest comes out once there is a new roll. You need not wait: the receipt on the screen is as good.</source>
        <translation>نفد الورق، ويخرج باقي الإيصال بعد تركيب لفّة جديدة. لا يلزمك الانتظار: الإيصال الذي على الشاشة يكفي مثله تماماً.</translation>
    </message>
    <message>
        <source>The printer has stopped and holds your receipt. It comes out once our staff have seen to it. You need not wait: the receipt on the screen is as good.</source>
        <translation>توقفت الطابعة وإيصالك عندها، ويخرج بعد أن يعالجها موظفونا. لا يلزمك الانتظار: الإيصال الذي على الشاشة يكفي مثله تماماً.</translation>
    </message>
    <message>
        <source>Nobody can tell whether your receipt was printed. The one on the screen is as good, and any unit can print you a copy of it.</source>
        <translation>لا يمكن التأكد من طباعة إيصالك. الإيصال الذي على الشاشة يكفي مثله تماماً، وأي جهاز يطبع لك نسخة منه.</translation>
    </message>
    <message>
        <source>Your card was not charged.</source>
        <translation>لم يُخصم شيء من بطاقتك.</translation>
    </message>
    <message>
        <source>The payment could not begin</source>
        <translation>لم يبدأ الدفع</translation>
    </message>
    <message>
        <source>Waiting for the terminal to stop</source>
        <translation>ننتظر توقف جهاز الدفع</translation>
    </message>
    <message>
        <source>Asking the terminal what happened</source>
        <translation>نسأل جهاز الدفع عمّا حدث</translation>
    </message>
    <message>
        <source>The payment was declined</source>
        <translation>لم يُقبل الدفع</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Your request is in</source>
        <translation>وصل طلبك</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>status of a receipt</comment>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>status of a receipt</comment>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>status of a receipt</comment>
        <translation>مُستلم</translation>
    </message>
    <message>
        <source>Your receipt is being printed</source>
        <translation>يُطبع إيصالك الآن</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from the slot below the screen.</source>
        <translation>طُبع إيصالك. خذه من الفتحة أسفل الشاشة.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الجهة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>الرقم المرجعي</translation>
    </message>
    <message>
        <source>Here is your receipt</source>
        <translation>هذا إيصالك</translation>
    </message>
    <message>
        <source>It is the same one as before. What is printed of it is marked as a copy.</source>
        <translation>هو الإيصال السابق نفسه، وما يُطبع منه يحمل كلمة «نسخة».</translation>
    </message>
    <message>
        <source>This unit had stopped for a moment. Here is the receipt of what was done before.</source>
        <translation>توقف هذا الجهاز لحظة. هذا إيصال ما أُنجز قبل ذلك.</translation>
    </message>
    <message>
        <source>Dated %1</source>
        <translation>بتاريخ %1</translation>
    </message>
    <message>
        <source>You have not paid anything.</source>
        <translation>لم تدفع شيئاً بعد.</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>We are preparing the payment</source>
        <translation>نجهّز عملية الدفع</translation>
    </message>
    <message>
        <source>Scan this code with your phone</source>
        <translation>صوّر هذا الرمز بهاتفك</translation>
    </message>
    <message>
        <source>Go on with your phone</source>
        <translation>تابع على هاتفك</translation>
    </message>
    <message>
        <source>Pay on your phone</source>
        <translation>ادفع على هاتفك</translation>
    </message>
    <message>
        <source>We are stopping the payment</source>
        <translation>نوقف عملية الدفع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>تمّ الدفع</translation>
    </message>
    <message>
        <source>Preparing your code</source>
        <translation>نجهّز الرمز</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>ننتظر هاتفك</translation>
    </message>
    <message>
        <source>Your phone has opened the page</source>
        <translation>فتح هاتفك الصفحة</translation>
    </message>
    <message>
        <source>Waiting for the bank&apos;s answer</source>
        <translation>ننتظر جواب البنك</translation>
    </message>
    <message>
        <source>Asking the bank what happened</source>
        <translation>نسأل البنك عمّا حدث</translation>
    </message>
    <message>
        <source>Preparing your receipt</source>
        <translation>نجهّز إيصالك</translation>
    </message>
    <message>
        <source>Time left %1</source>
        <translation>الوقت الباقي %1</translation>
    </message>
    <message>
        <source>The payment was stopped</source>
        <translation>أُوقف الدفع</translation>
    </message>
    <message>
        <source>Your answers are kept. You can pay now, or leave.</source>
        <translation>إجاباتك محفوظة. يمكنك الدفع الآن أو المغادرة.</translation>
    </message>
    <message>
        <source>Nothing was paid by phone</source>
        <translation>لم يُدفع شيء بالهاتف</translation>
    </message>
    <message>
        <source>The code is no longer valid. Your answers are kept. You can pay now, or leave.</source>
        <translation>لم يعد الرمز صالحاً. إجاباتك محفوظة. يمكنك الدفع الآن أو الخروج.</translation>
    </message>
    <message>
        <source>The payment was declined</source>
        <translation>لم يُقبل الدفع</translation>
    </message>
    <message>
        <source>The bank declined the payment on your phone. Your answers are kept.</source>
        <translation>لم يقبل البنك الدفع على هاتفك. إجاباتك محفوظة.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A Civil ID number has digits only.</source>
        <translation>الرقم المدني أرقام فقط.</translation>
    </message>
    <message>
        <source>A Civil ID number has %1 digits. You typed %2.</source>
        <translation>الرقم المدني %1 رقماً. كتبت %2.</translation>
    </message>
    <message>
        <source>A Civil ID number starts with 1, 2 or 3. Check the first digit.</source>
        <translation>أول رقم في الرقم المدني 1 أو 2 أو 3. راجعه.</translation>
    </message>
    <message>
        <source>Digits 2 to 7 are a date of birth, and this is no such date. Check them.</source>
        <translation>الأرقام من الثاني إلى السابع تاريخ ميلاد، وهذا ليس تاريخاً. راجعها.</translation>
    </message>
    <message>
        <source>One digit does not fit the others. Compare the number with your card.</source>
        <translation>أحد الأرقام لا يوافق غيره. قارن ما كتبت ببطاقتك.</translation>
    </message>
    <message>
        <source>It was declined on your phone</source>
        <translation>رُفض الطلب من هاتفك</translation>
    </message>
    <message>
        <source>The time for approving is over</source>
        <translation>انتهى وقت الموافقة</translation>
    </message>
    <message>
        <source>We could not ask your phone</source>
        <translation>لم نتمكن من الوصول إلى هاتفك</translation>
    </message>
    <message>
        <source>Nothing was sent. If that was not you, check the Civil ID number.</source>
        <translation>لم يُرسل شيء. إن لم تكن أنت من رفض فراجع الرقم المدني.</translation>
    </message>
    <message>
        <source>Nothing was sent. We can ask your phone again.</source>
        <translation>لم يُرسل شيء. يمكننا أن نسأل هاتفك مرة أخرى.</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was sent. Try again, or ask our staff.</source>
        <translation>انقطع الاتصال، ولم يُرسل شيء. حاول مرة أخرى أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged. Try again: it is never sent twice.</source>
        <translation>انقطع الاتصال، ولم يُخصم شيء. حاول مرة أخرى، فلن يُرسل مرتين.</translation>
    </message>
    <message>
        <source>The agency did not accept the request. Nothing was charged. Ask our staff.</source>
        <translation>لم تقبل الجهة الطلب، ولم يُخصم شيء. اسأل موظفينا.</translation>
    </message>
    <message>
        <source>This unit can&apos;t take requests now. Nothing was charged. Use another unit.</source>
        <translation>لا يستقبل هذا الجهاز طلبات الآن، ولم يُخصم شيء. استعمل جهازاً آخر.</translation>
    </message>
    <message>
        <source>This unit takes no requests right now. Another unit can help you.</source>
        <translation>لا يستقبل هذا الجهاز طلبات الآن. يخدمك جهاز آخر.</translation>
    </message>
    <message>
        <source>The connection is down right now. You can read here what you need.</source>
        <translation>الاتصال منقطع الآن. يمكنك أن تقرأ هنا ما تحتاج إليه.</translation>
    </message>
    <message>
        <source>The card terminal of this unit does not work right now. Another unit can help you.</source>
        <translation>جهاز البطاقة هنا لا يعمل الآن. يخدمك جهاز آخر.</translation>
    </message>
    <message>
        <source>This unit can&apos;t do it right now. Another unit can help you.</source>
        <translation>لا يستطيع هذا الجهاز إنجازها الآن. يخدمك جهاز آخر.</translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk or on its website.</source>
        <translation>تُقدَّم في مكتب الجهة أو على موقعها.</translation>
    </message>
    <message>
        <source>Apply on the agency&apos;s website.</source>
        <translation>تُقدَّم على موقع الجهة.</translation>
    </message>
    <message>
        <source>Apply in the agency&apos;s app on your phone.</source>
        <translation>تُقدَّم في تطبيق الجهة على هاتفك.</translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk.</source>
        <translation>تُقدَّم في مكتب الجهة.</translation>
    </message>
    <message>
        <source>This is no reference. Behind GM it begins with the year, like 2026.</source>
        <translation>ليس هذا رقماً مرجعياً، فهو يبدأ بعد GM بالسنة، مثل 2026.</translation>
    </message>
    <message>
        <source>There is no such receipt for your Civil ID. Compare the digits, or ask our staff.</source>
        <translation>لا إيصال بهذا الرقم لرقمك المدني. قارن الأرقام أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>It was tried too often. Try again in an hour, or ask our staff.</source>
        <translation>تكررت المحاولة كثيراً. حاول بعد ساعة أو اسأل موظفينا.</translation>
    </message>
    <message>
        <source>The connection failed. Your receipt is kept safe. Try again in a moment.</source>
        <translation>انقطع الاتصال، وإيصالك محفوظ. حاول بعد قليل.</translation>
    </message>
    <message>
        <source>There is no paper. Take the receipt on your phone.</source>
        <translation>الورق انتهى. خذ الإيصال على هاتفك.</translation>
    </message>
    <message>
        <source>The printer does not work right now. Take the receipt on your phone.</source>
        <translation>الطابعة لا تعمل الآن. خذ الإيصال على هاتفك.</translation>
    </message>
</context>
<context>
    <name>Situations</name>
    <message>
        <source>Having a baby</source>
        <translation>مولود جديد</translation>
    </message>
    <message>
        <source>Getting married</source>
        <translation>الزواج</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>الأسرة</translation>
    </message>
    <message>
        <source>Studying</source>
        <translation>الدراسة</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>A place to live</source>
        <translation>السكن</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>القيادة والمركبات</translation>
    </message>
    <message>
        <source>Residency</source>
        <translation>الإقامة</translation>
    </message>
    <message>
        <source>Travelling</source>
        <translation>السفر</translation>
    </message>
    <message>
        <source>Starting a business</source>
        <translation>تأسيس عمل</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>التقاعد</translation>
    </message>
    <message>
        <source>After a death</source>
        <translation>فقد قريب</translation>
    </message>
    <message>
        <source>Courts and rights</source>
        <translation>المحاكم والحقوق</translation>
    </message>
    <message>
        <source>Money and taxes</source>
        <translation>المال والضرائب</translation>
    </message>
    <message>
        <source>Electricity, water</source>
        <translation>الكهرباء والماء</translation>
    </message>
    <message>
        <source>Support and care</source>
        <translation>الدعم والرعاية</translation>
    </message>
    <message>
        <source>Phone and post</source>
        <translation>الاتصالات والبريد</translation>
    </message>
    <message>
        <source>Faith and charity</source>
        <translation>الدين والزكاة</translation>
    </message>
    <message>
        <source>Sport and culture</source>
        <translation>الرياضة والثقافة</translation>
    </message>
    <message>
        <source>Environment, farming</source>
        <translation>البيئة والزراعة</translation>
    </message>
    <message>
        <source>Birth certificate, Civil ID</source>
        <translation>شهادة ميلاد، بطاقة مدنية</translation>
    </message>
    <message>
        <source>Contract, loan, housing</source>
        <translation>عقد زواج، قرض، سكن</translation>
    </message>
    <message>
        <source>Records, children, visits</source>
        <translation>سجلات، أبناء، زيارات</translation>
    </message>
    <message>
        <source>Enrol, equate a degree</source>
        <translation>تسجيل، معادلة شهادة</translation>
    </message>
    <message>
        <source>Permit, transfer</source>
        <translation>إذن عمل، تحويل</translation>
    </message>
    <message>
        <source>Housing, address</source>
        <translation>رعاية سكنية، عنوان</translation>
    </message>
    <message>
        <source>Licence, vehicle, fines</source>
        <translation>رخصة، دفتر، مخالفات</translation>
    </message>
    <message>
        <source>Renew, visit, sponsor</source>
        <translation>تجديد، زيارة، كفالة</translation>
    </message>
    <message>
        <source>Passport, visas</source>
        <translation>جواز، تأشيرات</translation>
    </message>
    <message>
        <source>Licence, trade name</source>
        <translation>رخصة، اسم تجاري</translation>
    </message>
    <message>
        <source>Appointment, insurance</source>
        <translation>موعد، تأمين صحي</translation>
    </message>
    <message>
        <source>Pension, certificates</source>
        <translation>معاش، شهادات</translation>
    </message>
    <message>
        <source>Death certificate, heirs</source>
        <translation>شهادة وفاة، حصر ورثة</translation>
    </message>
    <message>
        <source>Cases, rulings, agents</source>
        <translation>قضايا، أحكام، وكالات</translation>
    </message>
    <message>
        <source>Payments, statements</source>
        <translation>مدفوعات، كشوف</translation>
    </message>
    <message>
        <source>Bills, connection</source>
        <translation>فواتير، توصيل</translation>
    </message>
    <message>
        <source>Aid, disability</source>
        <translation>مساعدات، إعاقة</translation>
    </message>
    <message>
        <source>Lines, parcels</source>
        <translation>خطوط، طرود</translation>
    </message>
    <message>
        <source>Hajj, zakat, waqf</source>
        <translation>حج، زكاة، وقف</translation>
    </message>
    <message>
        <source>Clubs, camps, permits</source>
        <translation>أندية، مخيمات، تراخيص</translation>
    </message>
    <message>
        <source>Land, animals, licences</source>
        <translation>أراضٍ، حيوانات، تراخيص</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Speech is on. The up and down arrows move, Enter presses, and Back goes back. Or slide a finger over the screen, and touch the same place again to press.</source>
        <translation>النُّطْقُ يَعْمَلُ. السَّهْمَانِ إِلَى أَعْلَى وَإِلَى أَسْفَلَ لِلتَّنَقُّلِ، وَزِرُّ الإِدْخَالِ لِلضَّغْطِ، وَزِرُّ الرُّجُوعِ لِلرُّجُوعِ. أَوْ مَرِّرْ إِصْبَعَكَ عَلَى الشَّاشَةِ، وَالْمِسِ الْمَكَانَ نَفْسَهُ مَرَّةً أُخْرَى لِلضَّغْطِ.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>تَوَقَّفَ النُّطْقُ.</translation>
    </message>
    <message>
        <source>button</source>
        <translation>زِرٌّ</translation>
    </message>
    <message>
        <source>tick box, ticked</source>
        <translation>خَانَةٌ مُؤَشَّرَةٌ</translation>
    </message>
    <message>
        <source>tick box, not ticked</source>
        <translation>خَانَةٌ غَيْرُ مُؤَشَّرَةٍ</translation>
    </message>
    <message>
        <source>choice, chosen</source>
        <translation>خِيَارٌ مُخْتَارٌ</translation>
    </message>
    <message>
        <source>choice, not chosen</source>
        <translation>خِيَارٌ غَيْرُ مُخْتَارٍ</translation>
    </message>
    <message>
        <source>field</source>
        <translation>حَقْلُ كِتَابَةٍ</translation>
    </message>
    <message>
        <source>The arrows move over the keys.</source>
        <translation>الأَسْهُمُ تَنْتَقِلُ بَيْنَ الْمَفَاتِيحِ.</translation>
    </message>
    <message>
        <source>empty. Enter opens the keys.</source>
        <translation>فَارِغٌ. زِرُّ الإِدْخَالِ يَفْتَحُ الْمَفَاتِيحَ.</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>غَيْرُ مُتَاحٍ الآنَ</translation>
    </message>
    <message>
        <source>private</source>
        <translation>خَاصٌّ</translation>
    </message>
    <message>
        <source>Press Enter to hear it.</source>
        <translation>اِضْغَطْ زِرَّ الإِدْخَالِ لِسَمَاعِهِ.</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>كُتِبَ</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>حُذِفَ</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>الْعُنْصُرُ %1 مِنْ %2</translation>
    </message>
    <message>
        <source>Speed %1 of %2</source>
        <translation>السُّرْعَةُ %1 مِنْ %2</translation>
    </message>
    <message>
        <source>Loudness %1 of %2</source>
        <translation>عُلُوُّ الصَّوْتِ %1 مِنْ %2</translation>
    </message>
    <message>
        <source>Your private data is spoken aloud from now on.</source>
        <translation>سَتُنْطَقُ بَيَانَاتُكَ الْخَاصَّةُ مِنَ الآنَ.</translation>
    </message>
    <message>
        <source>Your private data is kept silent.</source>
        <translation>لَنْ تُنْطَقَ بَيَانَاتُكَ الْخَاصَّةُ.</translation>
    </message>
    <message>
        <source>Headset plugged in. Your private data is spoken.</source>
        <translation>وُصِلَتِ السَّمَّاعَةُ. سَتُنْطَقُ بَيَانَاتُكَ الْخَاصَّةُ.</translation>
    </message>
    <message>
        <source>Headset unplugged. Your private data is kept silent.</source>
        <translation>فُصِلَتِ السَّمَّاعَةُ. لَنْ تُنْطَقَ بَيَانَاتُكَ الْخَاصَّةُ.</translation>
    </message>
    <message numerus="yes">
        <source>%n dinars</source>
        <translation>
            <numerusform>%n دِينَارٍ</numerusform>
            <numerusform>دِينَارٌ وَاحِدٌ</numerusform>
            <numerusform>دِينَارَانِ</numerusform>
            <numerusform>%n دَنَانِيرَ</numerusform>
            <numerusform>%n دِينَارًا</numerusform>
            <numerusform>%n دِينَارٍ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fils</source>
        <translation>
            <numerusform>%n فَلْسٍ</numerusform>
            <numerusform>فَلْسٌ وَاحِدٌ</numerusform>
            <numerusform>فَلْسَانِ</numerusform>
            <numerusform>%n فُلُوسٍ</numerusform>
            <numerusform>%n فَلْسًا</numerusform>
            <numerusform>%n فَلْسٍ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 وَ %2</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Finish here now</source>
        <translation>تُنجز هنا الآن</translation>
    </message>
    <message>
        <source>Starts here</source>
        <translation>تبدأ هنا</translation>
    </message>
    <message>
        <source>Not right now</source>
        <translation>غير متاحة الآن</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>معلومات فقط</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>مجاناً</translation>
    </message>
    <message>
        <source>It varies</source>
        <translation>تختلف</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Day / Month / Year</source>
        <translation>اليوم / الشهر / السنة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 (in English)</source>
        <translation>%1 (بالإنجليزية)</translation>
    </message>
    <message>
        <source>%1 (in Arabic)</source>
        <translation>%1 (بالعربية)</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يوماً</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%n ساعات</numerusform>
            <numerusform>%n ساعة</numerusform>
            <numerusform>%n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown for “%1”</source>
        <translation>نتائج «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>لا خدمات</numerusform>
            <numerusform>خدمة واحدة</numerusform>
            <numerusform>خدمتان</numerusform>
            <numerusform>%n خدمات</numerusform>
            <numerusform>%n خدمة</numerusform>
            <numerusform>%n خدمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services match “%1”</source>
        <translation>
            <numerusform>لا خدمة تطابق «%1»</numerusform>
            <numerusform>خدمة واحدة تطابق «%1»</numerusform>
            <numerusform>خدمتان تطابقان «%1»</numerusform>
            <numerusform>%n خدمات تطابق «%1»</numerusform>
            <numerusform>%n خدمة تطابق «%1»</numerusform>
            <numerusform>%n خدمة تطابق «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Best matches for “%1”</source>
        <translation>أقرب النتائج إلى «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>لم يبقَ أي رقم</numerusform>
            <numerusform>بقي رقم واحد</numerusform>
            <numerusform>بقي رقمان</numerusform>
            <numerusform>بقيت %n أرقام</numerusform>
            <numerusform>بقي %n رقماً</numerusform>
            <numerusform>بقي %n رقم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <comment>beside a figure of %n seconds</comment>
        <translation>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>ثوانٍ</numerusform>
            <numerusform>ثانية</numerusform>
            <numerusform>ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>الصفحة %1 من %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>The list of services may be out of date.</source>
        <translation>قد تكون قائمة الخدمات قديمة.</translation>
    </message>
    <message>
        <source>The list of services is of %1.</source>
        <translation>قائمة الخدمات بتاريخ %1.</translation>
    </message>
</context>
</TS>
