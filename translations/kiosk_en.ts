<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Helps</name>
    <message>
        <source>Touch the search field and write what you need in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or touch the situation you are in, and choose a service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a line to read what it is, what it costs and what to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is started before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you see what the service costs and what you need for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it can be done here, touch Start at the bottom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Civil ID number is on the front of your card, at the top: 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete takes the last digit away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the notification on your phone and choose the number that you see here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone with you? Our staff can help you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer, then touch Continue. You can change every answer before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back leads to the page before; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your answers. Touch the one that is not right to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent before you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your card to the terminal, or put it in. Type the PIN only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card was not charged. You can try again or leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your bank can tell you why it declined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not pay again. Keep your reference: with it we find your payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was charged, your request goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the square code: the receipt opens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or touch Print to take it on paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KAgenciesScreen</name>
    <message>
        <source>Which agency?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KApprovalScreen</name>
    <message>
        <source>Open the approval on your phone and accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask my phone again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came: send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the Civil ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose this number on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the notification on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the same number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are waiting for you here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KBeingCheckedScreen</name>
    <message>
        <source>The bank has not answered yet. We keep asking for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are checking your payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have noted the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here, and not on your phone, until we have the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not pay again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have to wait here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was paid, your request goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was not paid, nothing is charged, and you can start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a photo of this page. With the reference our staff can find your payment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KBottomBar</name>
    <message>
        <source>Controls of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KBusyDots</name>
    <message>
        <source>Please wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KCivilIdField</name>
    <message>
        <source>Civil ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide my number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KCivilIdScreen</name>
    <message>
        <source>What is your Civil ID number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has 12 digits and is on the front of your Civil ID card, at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civil ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking your phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KConsent</name>
    <message>
        <source>You pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper: you take the receipt on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending your request</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KDeclinedScreen</name>
    <message>
        <source>Try another card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are kept. You can pay with another card, or check the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or ask our staff. Give them the reference below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KEndQuestion</name>
    <message>
        <source>What you entered will be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you want to end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KHelp</name>
    <message>
        <source>How this page works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff in this hall help you. Or call:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KHomeScreen</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to get done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in your words: renew residency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is down. You can look things up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or choose what is happening in your life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KIdleWarning</name>
    <message>
        <source>We will close this page and erase your data to protect your privacy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you still here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End and erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits and signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KKeypad</name>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KOptions</name>
    <message>
        <source>Asking the agency what is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not ask the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to pay is recorded for you here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You owe nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KPager</name>
    <message>
        <source>This is the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KPayScreen</name>
    <message>
        <source>Cancel the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your card to the terminal beside the screen, or put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN only on the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the terminal says that you can take your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This screen never asks for your card number or your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KQr</name>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KQuestionScreen</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KReceiptScreen</name>
    <message>
        <source>Print a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am done, thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same receipt opens on your phone, and every agency can check it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point your phone at the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KResultsScreen</name>
    <message>
        <source>Search in your words: renew residency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a shorter word or choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We found no service with these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KReviewRow</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KReviewScreen</name>
    <message>
        <source>We send nothing before you agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch “I agree” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KServiceScreen</name>
    <message>
        <source>Start the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find another service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KServiceStanding</name>
    <message>
        <source>There is no paper: you take the receipt on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can finish this here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts here, ends at the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KTextField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KThanksScreen</name>
    <message>
        <source>Thank you for your visit. Go well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered has been erased from this unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your card and your papers with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KTopBar</name>
    <message>
        <source>Government Mall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KWaiting</name>
    <message numerus="yes">
        <source>%n seconds so far. Touch Help if you need somebody.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Government Mall</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>We are preparing the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay on the card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are stopping the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are checking your payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the terminal to stop. Do not hold a card to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the terminal what happened. Do not pay again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing your receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card was not charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment could not begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal did not answer. Your card was not charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank declined the payment. Your card was not charged. Try another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your request is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>status of a receipt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>status of a receipt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <comment>status of a receipt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your receipt is being printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your receipt is printed. Take it from the slot below the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be printed, or come out later. The receipt on the screen is as good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit had stopped for a moment. Here is the receipt of what was done before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not paid anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A Civil ID number has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Civil ID number has %1 digits. You typed %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Civil ID number starts with 1, 2 or 3. Check the first digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits 2 to 7 are a date of birth, and this is no such date. Check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One digit does not fit the others. Compare the number with your card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was declined on your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for approving is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not ask your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. If that was not you, check the Civil ID number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. We can ask your phone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed. Nothing was sent. Try again, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection failed. Nothing was charged. Try again: it is never sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency did not accept the request. Nothing was charged. Ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit can&apos;t take requests now. Nothing was charged. Use another unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit takes no requests right now. Another unit can help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is down right now. You can read here what you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal of this unit does not work right now. Another unit can help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This unit can&apos;t do it right now. Another unit can help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk or on its website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply on the agency&apos;s website.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply in the agency&apos;s app on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply at the agency&apos;s desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper. Take the receipt on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not work right now. Take the receipt on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Situations</name>
    <message>
        <source>Having a baby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting married</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting a business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courts and rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money and taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electricity, water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support and care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone and post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith and charity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sport and culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment, farming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth certificate, Civil ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract, loan, housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records, children, visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol, equate a degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permit, transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing, address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence, vehicle, fines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew, visit, sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport, visas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence, trade name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment, insurance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pension, certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Death certificate, heirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases, rulings, agents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments, statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills, connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aid, disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hajj, zakat, waqf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clubs, camps, permits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land, animals, licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Finish here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day / Month / Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shown for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services match “%1”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more digits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <comment>beside a figure of %n seconds</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of services may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of services is of %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
