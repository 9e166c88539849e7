<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Fees</name>
    <message>
        <source>No fee</source>
        <translation>No fee</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pay %1</translation>
    </message>
    <message>
        <source>We could not ask for the fee</source>
        <translation>We could not ask for the fee</translation>
    </message>
    <message>
        <source>We could not confirm the fee</source>
        <translation>We could not confirm the fee</translation>
    </message>
    <message>
        <source>This can&apos;t be paid any more</source>
        <translation>This can&apos;t be paid any more</translation>
    </message>
    <message>
        <source>The connection failed. Your answers are kept.</source>
        <translation>The connection failed. Your answers are kept.</translation>
    </message>
    <message>
        <source>The fee that came is not signed as it should be, so this unit asks for no money.</source>
        <translation>The fee that came is not signed as it should be, so this unit asks for no money.</translation>
    </message>
    <message>
        <source>The service, or what was owed, has changed in the meantime.</source>
        <translation>The service, or what was owed, has changed in the meantime.</translation>
    </message>
    <message>
        <source>Try again in a moment, or leave: nothing stays open.</source>
        <translation>Try again in a moment, or leave: nothing stays open.</translation>
    </message>
    <message>
        <source>Use another unit, or show our staff the reference and the code below.</source>
        <translation>Use another unit, or show our staff the reference and the code below.</translation>
    </message>
    <message>
        <source>Start the service again: it shows what is to pay now.</source>
        <translation>Start the service again: it shows what is to pay now.</translation>
    </message>
</context>
<context>
    <name>Helps</name>
    <message>
        <source>Touch the search field and write what you need in your own words.</source>
        <translation>Touch the search field and write what you need in your own words.</translation>
    </message>
    <message>
        <source>Or touch the situation you are in, and choose a service.</source>
        <translation>Or touch the situation you are in, and choose a service.</translation>
    </message>
    <message>
        <source>Touch a line to read what it is, what it costs and what to bring.</source>
        <translation>Touch a line to read what it is, what it costs and what to bring.</translation>
    </message>
    <message>
        <source>Nothing is started before you say so.</source>
        <translation>Nothing is started before you say so.</translation>
    </message>
    <message>
        <source>Touch a line to see only those services. Your words stay as you typed them.</source>
        <translation>Touch a line to see only those services. Your words stay as you typed them.</translation>
    </message>
    <message>
        <source>In the list, touch your choice once more to take it back.</source>
        <translation>In the list, touch your choice once more to take it back.</translation>
    </message>
    <message>
        <source>Here you see what the service costs and what you need for it.</source>
        <translation>Here you see what the service costs and what you need for it.</translation>
    </message>
    <message>
        <source>If it can be done here, touch Start at the bottom.</source>
        <translation>If it can be done here, touch Start at the bottom.</translation>
    </message>
    <message>
        <source>The reference begins with GM. It is on the paper, and on the receipt on your phone.</source>
        <translation>The reference begins with GM. It is on the paper, and on the receipt on your phone.</translation>
    </message>
    <message>
        <source>Without it our staff can help you: call the number below.</source>
        <translation>Without it our staff can help you: call the number below.</translation>
    </message>
    <message>
        <source>The Civil ID number is on the front of your card, at the top: 12 digits.</source>
        <translation>The Civil ID number is on the front of your card, at the top: 12 digits.</translation>
    </message>
    <message>
        <source>Delete takes the last digit away.</source>
        <translation>Delete takes the last digit away.</translation>
    </message>
    <message>
        <source>Open the notification on your phone and choose the number that you see here.</source>
        <translation>Open the notification on your phone and choose the number that you see here.</translation>
    </message>
    <message>
        <source>No phone with you? Our staff can help you at the counter.</source>
        <translation>No phone with you? Our staff can help you at the counter.</translation>
    </message>
    <message>
        <source>Answer, then touch Continue. You can change every answer before it is sent.</source>
        <translation>Answer, then touch Continue. You can change every answer before it is sent.</translation>
    </message>
    <message>
        <source>Back leads to the page before; nothing is lost.</source>
        <translation>Back leads to the page before; nothing is lost.</translation>
    </message>
    <message>
        <source>Check your answers. Touch the one that is not right to change it.</source>
        <translation>Check your answers. Touch the one that is not right to change it.</translation>
    </message>
    <message>
        <source>Nothing is sent before you agree.</source>
        <translation>Nothing is sent before you agree.</translation>
    </message>
    <message>
        <source>With a card you pay at the terminal beside this screen.</source>
        <translation>With a card you pay at the terminal beside this screen.</translation>
    </message>
    <message>
        <source>With your phone you scan a code and pay on the page that opens there.</source>
        <translation>With your phone you scan a code and pay on the page that opens there.</translation>
    </message>
    <message>
        <source>Open your phone&apos;s camera and point it at the code. Touch the link that it shows.</source>
        <translation>Open your phone&apos;s camera and point it at the code. Touch the link that it shows.</translation>
    </message>
    <message>
        <source>Hold your card to the terminal, or put it in. Type the PIN only there.</source>
        <translation>Hold your card to the terminal, or put it in. Type the PIN only there.</translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation>This screen never asks for your card number or your PIN.</translation>
    </message>
    <message>
        <source>The fee is not what you saw before. Go on only if you agree.</source>
        <translation>The fee is not what you saw before. Go on only if you agree.</translation>
    </message>
    <message>
        <source>Nothing is charged before you hold your card to the terminal.</source>
        <translation>Nothing is charged before you hold your card to the terminal.</translation>
    </message>
    <message>
        <source>This unit collects only fees signed by the government&apos;s platform.</source>
        <translation>This unit collects only fees signed by the government&apos;s platform.</translation>
    </message>
    <message>
        <source>Nothing was charged. Our staff can help you.</source>
        <translation>Nothing was charged. Our staff can help you.</translation>
    </message>
    <message>
        <source>Your card was not charged. You can try again or leave.</source>
        <translation>Your card was not charged. You can try again or leave.</translation>
    </message>
    <message>
        <source>Your bank can tell you why it declined.</source>
        <translation>Your bank can tell you why it declined.</translation>
    </message>
    <message>
        <source>Do not pay again. Keep your reference: with it we find your payment.</source>
        <translation>Do not pay again. Keep your reference: with it we find your payment.</translation>
    </message>
    <message>
        <source>If it was charged, your request goes on by itself.</source>
        <translation>If it was charged, your request goes on by itself.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code: the receipt opens there.</source>
        <translation>Point your phone&apos;s camera at the square code: the receipt opens there.</translation>
    </message>
    <message>
        <source>Or touch Print to take it on paper.</source>
        <translation>Or touch Print to take it on paper.</translation>
    </message>
</context>
<context>
    <name>KApprovalScreen</name>
    <message>
        <source>Open the approval on your phone and accept</source>
        <translation>Open the approval on your phone and accept</translation>
    </message>
    <message>
        <source>Ask my phone again</source>
        <translation>Ask my phone again</translation>
    </message>
    <message>
        <source>Nothing came: send again</source>
        <translation>Nothing came: send again</translation>
    </message>
    <message>
        <source>Change the Civil ID number</source>
        <translation>Change the Civil ID number</translation>
    </message>
    <message>
        <source>Choose this number on your phone</source>
        <translation>Choose this number on your phone</translation>
    </message>
    <message>
        <source>Open the notification on your phone</source>
        <translation>Open the notification on your phone</translation>
    </message>
    <message>
        <source>Choose the same number</source>
        <translation>Choose the same number</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>We are waiting for you here</source>
        <translation>We are waiting for you here</translation>
    </message>
</context>
<context>
    <name>KBeingCheckedScreen</name>
    <message>
        <source>Print the slip</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>I have the reference</source>
        <translation>I have the reference</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>Do not pay again</translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation>Your reference</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>You do not have to wait here</source>
        <translation>You do not have to wait here</translation>
    </message>
</context>
<context>
    <name>KBottomBar</name>
    <message>
        <source>Controls of the screen</source>
        <translation>Controls of the screen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>This unit can&apos;t speak now.</source>
        <translation>This unit can&apos;t speak now.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>No voice</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Lower</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
</context>
<context>
    <name>KBusyDots</name>
    <message>
        <source>Please wait</source>
        <translation>Please wait</translation>
    </message>
</context>
<context>
    <name>KByPhoneScreen</name>
    <message>
        <source>Pay by card here instead</source>
        <translation>Pay by card here instead</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Cancel the payment</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Code of the payment page</source>
        <translation>Code of the payment page</translation>
    </message>
    <message>
        <source>Finish there, or cancel there. The receipt appears here by itself.</source>
        <translation>Finish there, or cancel there. The receipt appears here by itself.</translation>
    </message>
    <message>
        <source>You can put your phone away.</source>
        <translation>You can put your phone away.</translation>
    </message>
    <message>
        <source>Do not pay on your phone any more. If it was paid already, it counts.</source>
        <translation>Do not pay on your phone any more. If it was paid already, it counts.</translation>
    </message>
    <message>
        <source>The bank&apos;s page is open on your phone</source>
        <translation>The bank&apos;s page is open on your phone</translation>
    </message>
    <message>
        <source>Your payment went through</source>
        <translation>Your payment went through</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>Do not pay again</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
</context>
<context>
    <name>KChooseWayScreen</name>
    <message>
        <source>How would you like to pay?</source>
        <translation>How would you like to pay?</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>Leave without paying</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Hold your card to the terminal beside the screen</source>
        <translation>Hold your card to the terminal beside the screen</translation>
    </message>
    <message>
        <source>By card, here</source>
        <translation>By card, here</translation>
    </message>
    <message>
        <source>Scan a code, and pay on the page that opens</source>
        <translation>Scan a code, and pay on the page that opens</translation>
    </message>
    <message>
        <source>With my phone</source>
        <translation>With my phone</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
</context>
<context>
    <name>KCivilIdField</name>
    <message>
        <source>Civil ID number</source>
        <translation>Civil ID number</translation>
    </message>
    <message>
        <source>Show my number</source>
        <translation>Show my number</translation>
    </message>
    <message>
        <source>Hide my number</source>
        <translation>Hide my number</translation>
    </message>
</context>
<context>
    <name>KCivilIdScreen</name>
    <message>
        <source>What is your Civil ID number?</source>
        <translation>What is your Civil ID number?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>It has 12 digits and is on the front of your Civil ID card, at the top.</source>
        <translation>It has 12 digits and is on the front of your Civil ID card, at the top.</translation>
    </message>
    <message>
        <source>Civil ID number</source>
        <translation>Civil ID number</translation>
    </message>
    <message>
        <source>Asking your phone</source>
        <translation>Asking your phone</translation>
    </message>
</context>
<context>
    <name>KConsent</name>
    <message>
        <source>You pay</source>
        <translation>You pay</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>I agree</translation>
    </message>
</context>
<context>
    <name>KContentBox</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>KDeclinedScreen</name>
    <message>
        <source>Try another card</source>
        <translation>Try another card</translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation>Pay now</translation>
    </message>
    <message>
        <source>Try again with my phone</source>
        <translation>Try again with my phone</translation>
    </message>
    <message>
        <source>Pay by card here instead</source>
        <translation>Pay by card here instead</translation>
    </message>
    <message>
        <source>Pay with my phone instead</source>
        <translation>Pay with my phone instead</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>Leave without paying</translation>
    </message>
    <message>
        <source>Your card was not charged</source>
        <translation>Your card was not charged</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Pay with another card, or check the PIN and the limit of this one.</source>
        <translation>Pay with another card, or check the PIN and the limit of this one.</translation>
    </message>
    <message>
        <source>Pay now, with this card or another one.</source>
        <translation>Pay now, with this card or another one.</translation>
    </message>
    <message>
        <source>Try again: your phone gets a new code.</source>
        <translation>Try again: your phone gets a new code.</translation>
    </message>
    <message>
        <source>Ask our staff, and give them the reference below.</source>
        <translation>Ask our staff, and give them the reference below.</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>What you can do now</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
</context>
<context>
    <name>KDuesNotes</name>
    <message>
        <source>Asking the agency what is owed</source>
        <translation>Asking the agency what is owed</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged.</source>
        <translation>The connection failed. Nothing was charged.</translation>
    </message>
    <message>
        <source>We could not ask the agency</source>
        <translation>We could not ask the agency</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Nothing to pay is recorded for you here.</source>
        <translation>Nothing to pay is recorded for you here.</translation>
    </message>
    <message>
        <source>You owe nothing</source>
        <translation>You owe nothing</translation>
    </message>
    <message>
        <source>Find another service</source>
        <translation>Find another service</translation>
    </message>
</context>
<context>
    <name>KEndQuestion</name>
    <message>
        <source>What you entered will be erased.</source>
        <translation>What you entered will be erased.</translation>
    </message>
    <message>
        <source>Do you want to end?</source>
        <translation>Do you want to end?</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>End and erase</translation>
    </message>
</context>
<context>
    <name>KFeeChangedScreen</name>
    <message>
        <source>Compare it with what you saw before, then decide.</source>
        <translation>Compare it with what you saw before, then decide.</translation>
    </message>
    <message>
        <source>The fee has changed</source>
        <translation>The fee has changed</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>Leave without paying</translation>
    </message>
    <message>
        <source>The fee you saw</source>
        <translation>The fee you saw</translation>
    </message>
    <message>
        <source>The fee now</source>
        <translation>The fee now</translation>
    </message>
    <message>
        <source>Your answers are kept. You pay only if you go on.</source>
        <translation>Your answers are kept. You pay only if you go on.</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
</context>
<context>
    <name>KFeeUnconfirmedScreen</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation>Leave without paying</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Nothing was charged</translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation>What you can do now</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Code for our staff</source>
        <translation>Code for our staff</translation>
    </message>
</context>
<context>
    <name>KFilterRow</name>
    <message>
        <source>Touch to take this choice back</source>
        <translation>Touch to take this choice back</translation>
    </message>
</context>
<context>
    <name>KHelp</name>
    <message>
        <source>How this page works</source>
        <translation>How this page works</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Back to the page</translation>
    </message>
    <message>
        <source>Our staff in this hall help you. Or call:</source>
        <translation>Our staff in this hall help you. Or call:</translation>
    </message>
</context>
<context>
    <name>KHomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>What would you like to get done?</source>
        <translation>What would you like to get done?</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>Finish here now</source>
        <translation>Finish here now</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>Used most</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>Get a receipt again</source>
        <translation>Get a receipt again</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>Search for a service</translation>
    </message>
    <message>
        <source>Search in your words: renew residency</source>
        <translation>Search in your words: renew residency</translation>
    </message>
    <message>
        <source>The connection is down. You can look things up.</source>
        <translation>The connection is down. You can look things up.</translation>
    </message>
    <message>
        <source>Or choose what is happening in your life</source>
        <translation>Or choose what is happening in your life</translation>
    </message>
    <message>
        <source>Or choose a situation</source>
        <translation>Or choose a situation</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>KIdleWarning</name>
    <message>
        <source>We will close this page and erase your data to protect your privacy.</source>
        <translation>We will close this page and erase your data to protect your privacy.</translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation>Are you still here?</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>I need more time</translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation>End and erase</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>More letters</source>
        <translation>More letters</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation>Digits and signs</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
</context>
<context>
    <name>KKeypad</name>
    <message>
        <source>Digits</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>KNothingFound</name>
    <message>
        <source>All agencies</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>All situations</source>
        <translation>All situations</translation>
    </message>
    <message>
        <source>Ask our staff</source>
        <translation>Ask our staff</translation>
    </message>
</context>
<context>
    <name>KPager</name>
    <message>
        <source>This is the first page</source>
        <translation>This is the first page</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation>This is the last page</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>KPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>KPayScreen</name>
    <message>
        <source>Cancel the payment</source>
        <translation>Cancel the payment</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Hold your card to the terminal beside the screen, or put it in</source>
        <translation>Hold your card to the terminal beside the screen, or put it in</translation>
    </message>
    <message>
        <source>Type your PIN only on the terminal</source>
        <translation>Type your PIN only on the terminal</translation>
    </message>
    <message>
        <source>Wait until the terminal says that you can take your card</source>
        <translation>Wait until the terminal says that you can take your card</translation>
    </message>
    <message>
        <source>Take your card from the terminal.</source>
        <translation>Take your card from the terminal.</translation>
    </message>
    <message>
        <source>Do not hold a card to the terminal.</source>
        <translation>Do not hold a card to the terminal.</translation>
    </message>
    <message>
        <source>Your payment went through</source>
        <translation>Your payment went through</translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation>Do not pay again</translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation>This screen never asks for your card number or your PIN.</translation>
    </message>
</context>
<context>
    <name>KPhonePoints</name>
    <message>
        <source>Point your phone&apos;s camera at the code</source>
        <translation>Point your phone&apos;s camera at the code</translation>
    </message>
    <message>
        <source>Pay on KNET&apos;s page, and type your card&apos;s details only there</source>
        <translation>Pay on KNET&apos;s page, and type your card&apos;s details only there</translation>
    </message>
    <message>
        <source>Your receipt appears here</source>
        <translation>Your receipt appears here</translation>
    </message>
</context>
<context>
    <name>KQr</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
</context>
<context>
    <name>KQuestionScreen</name>
    <message>
        <source>You pay</source>
        <translation>You pay</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>KReceiptScreen</name>
    <message>
        <source>Print a copy</source>
        <translation>Print a copy</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Print the receipt</translation>
    </message>
    <message>
        <source>I am done, thank you</source>
        <translation>I am done, thank you</translation>
    </message>
    <message>
        <source>The same receipt opens on your phone, and every agency can check it there.</source>
        <translation>The same receipt opens on your phone, and every agency can check it there.</translation>
    </message>
    <message>
        <source>Point your phone at the code</source>
        <translation>Point your phone at the code</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
</context>
<context>
    <name>KReferenceScreen</name>
    <message>
        <source>It begins with GM. You find it on the paper, or on the receipt on your phone.</source>
        <translation>It begins with GM. You find it on the paper, or on the receipt on your phone.</translation>
    </message>
    <message>
        <source>What is the reference of your receipt?</source>
        <translation>What is the reference of your receipt?</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Looking for your receipt</source>
        <translation>Looking for your receipt</translation>
    </message>
</context>
<context>
    <name>KResultsScreen</name>
    <message>
        <source>Search in your words: renew residency</source>
        <translation>Search in your words: renew residency</translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation>Search for a service</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>Used most</translation>
    </message>
    <message>
        <source>Search for what I typed</source>
        <translation>Search for what I typed</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Narrow down</translation>
    </message>
    <message>
        <source>Try a shorter word or choose from the list.</source>
        <translation>Try a shorter word or choose from the list.</translation>
    </message>
    <message>
        <source>We found no service with these words.</source>
        <translation>We found no service with these words.</translation>
    </message>
</context>
<context>
    <name>KReviewNotes</name>
    <message>
        <source>No paper receipt right now: you take it on your phone.</source>
        <translation>No paper receipt right now: you take it on your phone.</translation>
    </message>
    <message>
        <source>The paper is almost used up. Should it run out, you take the receipt on your phone.</source>
        <translation>The paper is almost used up. Should it run out, you take the receipt on your phone.</translation>
    </message>
    <message>
        <source>Sending your request</source>
        <translation>Sending your request</translation>
    </message>
</context>
<context>
    <name>KReviewRow</name>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>KReviewScreen</name>
    <message>
        <source>We send nothing before you agree.</source>
        <translation>We send nothing before you agree.</translation>
    </message>
    <message>
        <source>Check what you wrote</source>
        <translation>Check what you wrote</translation>
    </message>
    <message>
        <source>Touch “I agree” first.</source>
        <translation>Touch “I agree” first.</translation>
    </message>
    <message>
        <source>Go on to payment</source>
        <translation>Go on to payment</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>KServiceScreen</name>
    <message>
        <source>Start the service</source>
        <translation>Start the service</translation>
    </message>
    <message>
        <source>Find another service</source>
        <translation>Find another service</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Time, about</source>
        <translation>Time, about</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>What you need</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>KServiceStanding</name>
    <message>
        <source>No paper receipt right now: you take it on your phone.</source>
        <translation>No paper receipt right now: you take it on your phone.</translation>
    </message>
    <message>
        <source>You can finish this here now</source>
        <translation>You can finish this here now</translation>
    </message>
    <message>
        <source>Starts here, ends at the agency</source>
        <translation>Starts here, ends at the agency</translation>
    </message>
    <message>
        <source>Not possible here right now</source>
        <translation>Not possible here right now</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Information only</translation>
    </message>
</context>
<context>
    <name>KServicesScreen</name>
    <message>
        <source>You can look services up, or ask our staff.</source>
        <translation>You can look services up, or ask our staff.</translation>
    </message>
    <message>
        <source>Nothing can be finished here right now.</source>
        <translation>Nothing can be finished here right now.</translation>
    </message>
</context>
<context>
    <name>KTextField</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>KThanksScreen</name>
    <message>
        <source>Thank you for your visit</source>
        <translation>Thank you for your visit</translation>
    </message>
    <message>
        <source>Go well.</source>
        <translation>Go well.</translation>
    </message>
    <message>
        <source>What you entered has been erased from this unit.</source>
        <translation>What you entered has been erased from this unit.</translation>
    </message>
    <message>
        <source>Take your card and your papers with you</source>
        <translation>Take your card and your papers with you</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Start again</translation>
    </message>
</context>
<context>
    <name>KTopBar</name>
    <message>
        <source>Government Mall</source>
        <translation>Government Mall</translation>
    </message>
</context>
<context>
    <name>KWaiting</name>
    <message numerus="yes">
        <source>%n seconds so far. Touch Help if you need somebody.</source>
        <translation>
            <numerusform>%n second so far. Touch Help if you need somebody.</numerusform>
            <numerusform>%n seconds so far. Touch Help if you need somebody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Pay</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>Look up</translation>
    </message>
    <message>
        <source>Pay fines, bills and fees</source>
        <translation>Pay fines, bills and fees</translation>
    </message>
    <message>
        <source>Apply for or change something</source>
        <translation>Apply for or change something</translation>
    </message>
    <message>
        <source>Look something up</source>
        <translation>Look something up</translation>
    </message>
    <message>
        <source>Used most</source>
        <translation>Used most</translation>
    </message>
    <message>
        <source>You can finish these here now</source>
        <translation>You can finish these here now</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>By situation</source>
        <translation>By situation</translation>
    </message>
    <message>
        <source>Which agency?</source>
        <translation>Which agency?</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Which situation?</source>
        <translation>Which situation?</translation>
    </message>
    <message>
        <source>The %1 used most of %2 services</source>
        <translation>The %1 used most of %2 services</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Government Mall</source>
        <translation>Government Mall</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>We are checking your payment</source>
        <translation>We are checking your payment</translation>
    </message>
    <message>
        <source>You have paid. The receipt follows</source>
        <translation>You have paid. The receipt follows</translation>
    </message>
    <message>
        <source>Your request is in. The receipt follows</source>
        <translation>Your request is in. The receipt follows</translation>
    </message>
    <message>
        <source>Your money goes back to you</source>
        <translation>Your money goes back to you</translation>
    </message>
    <message>
        <source>The card terminal has not answered yet. We keep asking it.</source>
        <translation>The card terminal has not answered yet. We keep asking it.</translation>
    </message>
    <message>
        <source>Your card was charged. We are still recording it.</source>
        <translation>Your card was charged. We are still recording it.</translation>
    </message>
    <message>
        <source>There was nothing to pay. We are still preparing the receipt.</source>
        <translation>There was nothing to pay. We are still preparing the receipt.</translation>
    </message>
    <message>
        <source>Your card was charged, but the request could not go on.</source>
        <translation>Your card was charged, but the request could not go on.</translation>
    </message>
    <message>
        <source>Not here, and not on your phone, until we have the answer.</source>
        <translation>Not here, and not on your phone, until we have the answer.</translation>
    </message>
    <message>
        <source>It was charged once, and once is enough.</source>
        <translation>It was charged once, and once is enough.</translation>
    </message>
    <message>
        <source>Ask our staff first why the request could not go on.</source>
        <translation>Ask our staff first why the request could not go on.</translation>
    </message>
    <message>
        <source>If it was paid, your request goes on by itself.</source>
        <translation>If it was paid, your request goes on by itself.</translation>
    </message>
    <message>
        <source>If it was not paid, nothing is charged, and you can start again.</source>
        <translation>If it was not paid, nothing is charged, and you can start again.</translation>
    </message>
    <message>
        <source>Your request goes on by itself.</source>
        <translation>Your request goes on by itself.</translation>
    </message>
    <message>
        <source>With the reference our staff can give you the receipt.</source>
        <translation>With the reference our staff can give you the receipt.</translation>
    </message>
    <message>
        <source>The whole amount is recorded as owed to you.</source>
        <translation>The whole amount is recorded as owed to you.</translation>
    </message>
    <message>
        <source>With the reference our staff can tell you how far it is.</source>
        <translation>With the reference our staff can tell you how far it is.</translation>
    </message>
    <message>
        <source>Your slip with the reference is being printed.</source>
        <translation>Your slip with the reference is being printed.</translation>
    </message>
    <message>
        <source>Take your slip below the screen. The reference stands on it.</source>
        <translation>Take your slip below the screen. The reference stands on it.</translation>
    </message>
    <message>
        <source>The printer holds your slip and can&apos;t print it now. Take a photo of this page.</source>
        <translation>The printer holds your slip and can&apos;t print it now. Take a photo of this page.</translation>
    </message>
    <message>
        <source>The slip may still come out. Take a photo of this page, to be sure.</source>
        <translation>The slip may still come out. Take a photo of this page, to be sure.</translation>
    </message>
    <message>
        <source>No slip can be printed now. Take a photo of this page, or note the reference.</source>
        <translation>No slip can be printed now. Take a photo of this page, or note the reference.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>We are preparing the payment</source>
        <translation>We are preparing the payment</translation>
    </message>
    <message>
        <source>Pay on the card terminal</source>
        <translation>Pay on the card terminal</translation>
    </message>
    <message>
        <source>We are stopping the payment</source>
        <translation>We are stopping the payment</translation>
    </message>
    <message>
        <source>We are checking your payment</source>
        <translation>We are checking your payment</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Connecting to the card terminal</source>
        <translation>Connecting to the card terminal</translation>
    </message>
    <message>
        <source>Waiting for your card</source>
        <translation>Waiting for your card</translation>
    </message>
    <message>
        <source>Preparing your receipt</source>
        <translation>Preparing your receipt</translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation>You stopped the payment</translation>
    </message>
    <message>
        <source>Your answers are kept. You can pay now, or leave.</source>
        <translation>Your answers are kept. You can pay now, or leave.</translation>
    </message>
    <message>
        <source>The card terminal did not answer. Your answers are kept.</source>
        <translation>The card terminal did not answer. Your answers are kept.</translation>
    </message>
    <message>
        <source>The bank declined the payment. Your answers are kept. Try another card.</source>
        <translation>The bank declined the payment. Your answers are kept. Try another card.</translation>
    </message>
    <message>
        <source>The paper has run out. The rest comes out once there is a new roll. You need not wait: the receipt on the screen is as good.</source>
        <translation>The paper has run out. The rest comes out once there is a new roll. You need not wait: the receipt on the screen is as good.</translation>
    </message>
    <message>
        <source>The printer has stopped and holds your receipt. It comes out once our staff have seen to it. You need not wait: the receipt on the screen is as good.</source>
        <translation>The printer has stopped and holds your receipt. It comes out once our staff have seen to it. You need not wait: the receipt on the screen is as good.</translation>
    </message>
    <message>
        <source>Nobody can tell whether your receipt was printed. The one on the screen is as good, and any unit can print you a copy of it.</source>
        <translation>Nobody can tell whether your receipt was printed. The one on the screen is as good, and any unit can print you a copy of it.</translation>
    </message>
    <message>
        <source>Your card was not charged.</source>
        <translation>Your card was not charged.</translation>
    </message>
    <message>
        <source>The payment could not begin</source>
        <translation>The payment could not begin</translation>
    </message>
    <message>
        <source>Waiting for the terminal to stop</source>
        <translation>Waiting for the terminal to stop</translation>
    </message>
    <message>
        <source>Asking the terminal what happened</source>
        <translation>Asking the terminal what happened</translation>
    </message>
    <message>
        <source>The payment was declined</source>
        <translation>The payment was declined</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Your request is in</source>
        <translation>Your request is in</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>status of a receipt</comment>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>status of a receipt</comment>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>status of a receipt</comment>
        <translation>Received</translation>
    </message>
    <message>
        <source>Your receipt is being printed</source>
        <translation>Your receipt is being printed</translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from the slot below the screen.</source>
        <translation>Your receipt is printed. Take it from the slot below the screen.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Here is your receipt</source>
        <translation>Here is your receipt</translation>
    </message>
    <message>
        <source>It is the same one as before. What is printed of it is marked as a copy.</source>
        <translation>It is the same one as before. What is printed of it is marked as a copy.</translation>
    </message>
    <message>
        <source>This unit had stopped for a moment. Here is the receipt of what was done before.</source>
        <translation>This unit had stopped for a moment. Here is the receipt of what was done before.</translation>
    </message>
    <message>
        <source>Dated %1</source>
        <translation>Dated %1</translation>
    </message>
    <message>
        <source>You have not paid anything.</source>
        <translation>You have not paid anything.</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <source>We are preparing the payment</source>
        <translation>We are preparing the payment</translation>
    </message>
    <message>
        <source>Scan this code with your phone</source>
        <translation>Scan this code with your phone</translation>
    </message>
    <message>
        <source>Go on with your phone</source>
        <translation>Go on with your phone</translation>
    </message>
    <message>
        <source>Pay on your phone</source>
        <translation>Pay on your phone</translation>
    </message>
    <message>
        <source>We are stopping the payment</source>
        <translation>We are stopping the payment</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Preparing your code</source>
        <translation>Preparing your code</translation>
    </message>
    <message>
        <source>Waiting for your phone</source>
        <translation>Waiting for your phone</translation>
    </message>
    <message>
        <source>Your phone has opened the page</source>
        <translation>Your phone has opened the page</translation>
    </message>
    <message>
        <source>Waiting for the bank&apos;s answer</source>
        <translation>Waiting for the bank&apos;s answer</translation>
    </message>
    <message>
        <source>Asking the bank what happened</source>
        <translation>Asking the bank what happened</translation>
    </message>
    <message>
        <source>Preparing your receipt</source>
        <translation>Preparing your receipt</translation>
    </message>
    <message>
        <source>Time left %1</source>
        <translation>Time left %1</translation>
    </message>
    <message>
        <source>The payment was stopped</source>
        <translation>The payment was stopped</translation>
    </message>
    <message>
        <source>Your answers are kept. You can pay now, or leave.</source>
        <translation>Your answers are kept. You can pay now, or leave.</translation>
    </message>
    <message>
        <source>Nothing was paid by phone</source>
        <translation>Nothing was paid by phone</translation>
    </message>
    <message>
        <source>The code is no longer valid. Your answers are kept. You can pay now, or leave.</source>
        <translation>The code is no longer valid. Your answers are kept. You can pay now, or leave.</translation>
    </message>
    <message>
        <source>The payment was declined</source>
        <translation>The payment was declined</translation>
    </message>
    <message>
        <source>The bank declined the payment on your phone. Your answers are kept.</source>
        <translation>The bank declined the payment on your phone. Your answers are kept.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A Civil ID number has digits only.</source>
        <translation>A Civil ID number has digits only.</translation>
    </message>
    <message>
        <source>A Civil ID number has %1 digits. You typed %2.</source>
        <translation>A Civil ID number has %1 digits. You typed %2.</translation>
    </message>
    <message>
        <source>A Civil ID number starts with 1, 2 or 3. Check the first digit.</source>
        <translation>A Civil ID number starts with 1, 2 or 3. Check the first digit.</translation>
    </message>
    <message>
        <source>Digits 2 to 7 are a date of birth, and this is no such date. Check them.</source>
        <translation>Digits 2 to 7 are a date of birth, and this is no such date. Check them.</translation>
    </message>
    <message>
        <source>One digit does not fit the others. Compare the number with your card.</source>
        <translation>One digit does not fit the others. Compare the number with your card.</translation>
    </message>
    <message>
        <source>It was declined on your phone</source>
        <translation>It was declined on your phone</translation>
    </message>
    <message>
        <source>The time for approving is over</source>
        <translation>The time for approving is over</translation>
    </message>
    <message>
        <source>We could not ask your phone</source>
        <translation>We could not ask your phone</translation>
    </message>
    <message>
        <source>Nothing was sent. If that was not you, check the Civil ID number.</source>
        <translation>Nothing was sent. If that was not you, check the Civil ID number.</translation>
    </message>
    <message>
        <source>Nothing was sent. We can ask your phone again.</source>
        <translation>Nothing was sent. We can ask your phone again.</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was sent. Try again, or ask our staff.</source>
        <translation>The connection failed. Nothing was sent. Try again, or ask our staff.</translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged. Try again: it is never sent twice.</source>
        <translation>The connection failed. Nothing was charged. Try again: it is never sent twice.</translation>
    </message>
    <message>
        <source>The agency did not accept the request. Nothing was charged. Ask our staff.</source>
        <translation>The agency did not accept the request. Nothing was charged. Ask our staff.</translation>
    </message>
    <message>
        <source>This unit can&apos;t take requests now. Nothing was charged. Use another unit.</source>
        <translation>This unit can&apos;t take requests now. Nothing was charged. Use another unit.</translation>
    </message>
    <message>
        <source>This unit takes no requests right now. Another unit can help you.</source>
        <translation>This unit takes no requests right now. Another unit can help you.</translation>
    </message>
    <message>
        <source>The connection is down right now. You can read here what you need.</source>
        <translation>The connection is down right now. You can read here what you need.</translation>
    </message>
    <message>
        <source>The card terminal of this unit does not work right now. Another unit can help you.</source>
        <translation>The card terminal of this unit does not work right now. Another unit can help you.</translation>
    </message>
    <message>
        <source>This unit can&apos;t do it right now. Another unit can help you.</source>
        <translation>This unit can&apos;t do it right now. Another unit can help you.</translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk or on its website.</source>
        <translation>Apply at the agency&apos;s desk or on its website.</translation>
    </message>
    <message>
        <source>Apply on the agency&apos;s website.</source>
        <translation>Apply on the agency&apos;s website.</translation>
    </message>
    <message>
        <source>Apply in the agency&apos;s app on your phone.</source>
        <translation>Apply in the agency&apos;s app on your phone.</translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk.</source>
        <translation>Apply at the agency&apos;s desk.</translation>
    </message>
    <message>
        <source>This is no reference. Behind GM it begins with the year, like 2026.</source>
        <translation>This is no reference. Behind GM it begins with the year, like 2026.</translation>
    </message>
    <message>
        <source>There is no such receipt for your Civil ID. Compare the digits, or ask our staff.</source>
        <translation>There is no such receipt for your Civil ID. Compare the digits, or ask our staff.</translation>
    </message>
    <message>
        <source>It was tried too often. Try again in an hour, or ask our staff.</source>
        <translation>It was tried too often. Try again in an hour, or ask our staff.</translation>
    </message>
    <message>
        <source>The connection failed. Your receipt is kept safe. Try again in a moment.</source>
        <translation>The connection failed. Your receipt is kept safe. Try again in a moment.</translation>
    </message>
    <message>
        <source>There is no paper. Take the receipt on your phone.</source>
        <translation>There is no paper. Take the receipt on your phone.</translation>
    </message>
    <message>
        <source>The printer does not work right now. Take the receipt on your phone.</source>
        <translation>The printer does not work right now. Take the receipt on your phone.</translation>
    </message>
</context>
<context>
    <name>Situations</name>
    <message>
        <source>Having a baby</source>
        <translation>Having a baby</translation>
    </message>
    <message>
        <source>Getting married</source>
        <translation>Getting married</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Studying</source>
        <translation>Studying</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>A place to live</source>
        <translation>A place to live</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Driving</translation>
    </message>
    <message>
        <source>Residency</source>
        <translation>Residency</translation>
    </message>
    <message>
        <source>Travelling</source>
        <translation>Travelling</translation>
    </message>
    <message>
        <source>Starting a business</source>
        <translation>Starting a business</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Health</translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation>Retiring</translation>
    </message>
    <message>
        <source>After a death</source>
        <translation>After a death</translation>
    </message>
    <message>
        <source>Courts and rights</source>
        <translation>Courts and rights</translation>
    </message>
    <message>
        <source>Money and taxes</source>
        <translation>Money and taxes</translation>
    </message>
    <message>
        <source>Electricity, water</source>
        <translation>Electricity, water</translation>
    </message>
    <message>
        <source>Support and care</source>
        <translation>Support and care</translation>
    </message>
    <message>
        <source>Phone and post</source>
        <translation>Phone and post</translation>
    </message>
    <message>
        <source>Faith and charity</source>
        <translation>Faith and charity</translation>
    </message>
    <message>
        <source>Sport and culture</source>
        <translation>Sport and culture</translation>
    </message>
    <message>
        <source>Environment, farming</source>
        <translation>Environment, farming</translation>
    </message>
    <message>
        <source>Birth certificate, Civil ID</source>
        <translation>Birth certificate, Civil ID</translation>
    </message>
    <message>
        <source>Contract, loan, housing</source>
        <translation>Contract, loan, housing</translation>
    </message>
    <message>
        <source>Records, children, visits</source>
        <translation>Records, children, visits</translation>
    </message>
    <message>
        <source>Enrol, equate a degree</source>
        <translation>Enrol, equate a degree</translation>
    </message>
    <message>
        <source>Permit, transfer</source>
        <translation>Permit, transfer</translation>
    </message>
    <message>
        <source>Housing, address</source>
        <translation>Housing, address</translation>
    </message>
    <message>
        <source>Licence, vehicle, fines</source>
        <translation>Licence, vehicle, fines</translation>
    </message>
    <message>
        <source>Renew, visit, sponsor</source>
        <translation>Renew, visit, sponsor</translation>
    </message>
    <message>
        <source>Passport, visas</source>
        <translation>Passport, visas</translation>
    </message>
    <message>
        <source>Licence, trade name</source>
        <translation>Licence, trade name</translation>
    </message>
    <message>
        <source>Appointment, insurance</source>
        <translation>Appointment, insurance</translation>
    </message>
    <message>
        <source>Pension, certificates</source>
        <translation>Pension, certificates</translation>
    </message>
    <message>
        <source>Death certificate, heirs</source>
        <translation>Death certificate, heirs</translation>
    </message>
    <message>
        <source>Cases, rulings, agents</source>
        <translation>Cases, rulings, agents</translation>
    </message>
    <message>
        <source>Payments, statements</source>
        <translation>Payments, statements</translation>
    </message>
    <message>
        <source>Bills, connection</source>
        <translation>Bills, connection</translation>
    </message>
    <message>
        <source>Aid, disability</source>
        <translation>Aid, disability</translation>
    </message>
    <message>
        <source>Lines, parcels</source>
        <translation>Lines, parcels</translation>
    </message>
    <message>
        <source>Hajj, zakat, waqf</source>
        <translation>Hajj, zakat, waqf</translation>
    </message>
    <message>
        <source>Clubs, camps, permits</source>
        <translation>Clubs, camps, permits</translation>
    </message>
    <message>
        <source>Land, animals, licences</source>
        <translation>Land, animals, licences</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Speech is on. The up and down arrows move, Enter presses, and Back goes back. Or slide a finger over the screen, and touch the same place again to press.</source>
        <translation>Speech is on. The up and down arrows move, Enter presses, and Back goes back. Or slide a finger over the screen, and touch the same place again to press.</translation>
    </message>
    <message>
        <source>Speech is off.</source>
        <translation>Speech is off.</translation>
    </message>
    <message>
        <source>button</source>
        <translation>button</translation>
    </message>
    <message>
        <source>tick box, ticked</source>
        <translation>tick box, ticked</translation>
    </message>
    <message>
        <source>tick box, not ticked</source>
        <translation>tick box, not ticked</translation>
    </message>
    <message>
        <source>choice, chosen</source>
        <translation>choice, chosen</translation>
    </message>
    <message>
        <source>choice, not chosen</source>
        <translation>choice, not chosen</translation>
    </message>
    <message>
        <source>field</source>
        <translation>field</translation>
    </message>
    <message>
        <source>The arrows move over the keys.</source>
        <translation>The arrows move over the keys.</translation>
    </message>
    <message>
        <source>empty. Enter opens the keys.</source>
        <translation>empty. Enter opens the keys.</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>not available now</translation>
    </message>
    <message>
        <source>private</source>
        <translation>private</translation>
    </message>
    <message>
        <source>Press Enter to hear it.</source>
        <translation>Press Enter to hear it.</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>typed</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>deleted</translation>
    </message>
    <message>
        <source>item %1 of %2</source>
        <translation>item %1 of %2</translation>
    </message>
    <message>
        <source>Speed %1 of %2</source>
        <translation>Speed %1 of %2</translation>
    </message>
    <message>
        <source>Loudness %1 of %2</source>
        <translation>Loudness %1 of %2</translation>
    </message>
    <message>
        <source>Your private data is spoken aloud from now on.</source>
        <translation>Your private data is spoken aloud from now on.</translation>
    </message>
    <message>
        <source>Your private data is kept silent.</source>
        <translation>Your private data is kept silent.</translation>
    </message>
    <message>
        <source>Headset plugged in. Your private data is spoken.</source>
        <translation>Headset plugged in. Your private data is spoken.</translation>
    </message>
    <message>
        <source>Headset unplugged. Your private data is kept silent.</source>
        <translation>Headset unplugged. Your private data is kept silent.</translation>
    </message>
    <message numerus="yes">
        <source>%n dinars</source>
        <translation>
            <numerusform>%n dinar</numerusform>
            <numerusform>%n dinars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fils</source>
        <translation>
            <numerusform>%n fils</numerusform>
            <numerusform>%n fils</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 and %2</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Finish here now</source>
        <translation>Finish here now</translation>
    </message>
    <message>
        <source>Starts here</source>
        <translation>Starts here</translation>
    </message>
    <message>
        <source>Not right now</source>
        <translation>Not right now</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Information only</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>It varies</source>
        <translation>It varies</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>Day / Month / Year</source>
        <translation>Day / Month / Year</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 (in English)</source>
        <translation>%1 (in English)</translation>
    </message>
    <message>
        <source>%1 (in Arabic)</source>
        <translation>%1 (in Arabic)</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown for “%1”</source>
        <translation>Shown for “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services match “%1”</source>
        <translation>
            <numerusform>%n service matches “%1”</numerusform>
            <numerusform>%n services match “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Best matches for “%1”</source>
        <translation>Best matches for “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation>
            <numerusform>%n more digit</numerusform>
            <numerusform>%n more digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <comment>beside a figure of %n seconds</comment>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>The list of services may be out of date.</source>
        <translation>The list of services may be out of date.</translation>
    </message>
    <message>
        <source>The list of services is of %1.</source>
        <translation>The list of services is of %1.</translation>
    </message>
</context>
</TS>
