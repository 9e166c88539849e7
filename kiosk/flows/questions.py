"""The form, one thing a page, and the review of what was written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from uuid import UUID

from kiosk.domain.form import Field, Json, Page, Widget
from kiosk.domain.readiness import Paper, has_fee
from kiosk.domain.text import Language, Text, isolate
from kiosk.flows import words
from kiosk.flows.checkout import Checkout, NotTrading
from kiosk.flows.draft import Draft
from kiosk.flows.screens.applying import DuesShown, Progress, Question, Review, ReviewItem, SubmitFailure
from kiosk.flows.stage import Stage
from kiosk.ports.forms import FormRules
from kiosk.ports.platform import Due, Platform, PlatformFailure, Refused, Submission, Transaction, Unreachable
from kiosk.ports.world import Clock, Ids

CHECK_AGAIN = Text("راجع هذه الإجابة من فضلك، فلم تقبلها الجهة.", "Check this answer: the agency did not accept it.")


class Questions:
    """Asks, reviews and sends; hands the transaction on once the platform has it."""

    def __init__(
        self,
        stage: Stage,
        platform: Platform,
        checkout: Checkout,
        rules: FormRules,
        clock: Clock,
        ids: Ids,
        paper: Callable[[], Paper],
        submitted: Callable[[Draft, Transaction], None],
    ) -> None:
        self._stage = stage
        self._platform = platform
        self._checkout = checkout
        self._rules = rules
        self._clock = clock
        self._ids = ids
        self._paper = paper
        self._submitted = submitted
        self._draft: Draft | None = None
        self._changing = False

    @property
    def draft(self) -> Draft | None:
        """What this person has written so far."""
        return self._draft

    @property
    def transaction_id(self) -> UUID | None:
        """The id under which the draft was last sent."""
        return self._draft.submission.id if self._draft and self._draft.submission else None

    def begin(self, draft: Draft) -> None:
        """Ask the first question."""
        self._draft = draft
        self._changing = False
        self._show_page(self._pages()[0])

    def forget(self) -> None:
        """The person has gone."""
        self._draft = None

    def answer(self, name: str, value: Json) -> None:
        """Keep an answer as it stands, valid or not."""
        screen = self._stage.screen
        if not isinstance(screen, Question) or self._draft is None:
            return
        self._draft = self._draft.with_answer(name, value)
        errors = {field: error for field, error in screen.errors.items() if field != name}
        self._stage.show(replace(screen, answers=self._draft.answers, errors=errors))

    def look_up_again(self) -> None:
        """Ask the agency once more, after it could not be asked."""
        screen = self._stage.screen
        if isinstance(screen, Question) and screen.dues is not None and screen.dues.failed and self._draft is not None:
            self._stage.show(replace(screen, dues=DuesShown(None)))
            self._look_up(self._draft)

    def payment_progress(self) -> Progress:
        """Where paying stands in the whole way; the draft must have been sent."""
        if self._draft is None:
            message = "nothing was sent"
            raise AssertionError(message)
        here = words.PAYMENT_STEP if has_fee(self._draft.service) else words.REVIEW_STEP
        return self._draft.progress(self._pages(), here)

    def next_page(self) -> None:
        """Check this page and go on."""
        screen = self._stage.screen
        if not isinstance(screen, Question) or self._draft is None:
            return
        self._normalise(screen.page)
        errors = self._rules.errors_of(self._draft.form, self._draft.answers, screen.page)
        if errors:
            self._stage.show(replace(screen, answers=self._draft.answers, errors=dict(errors)))
            return
        pages = self._pages()
        rest = pages[pages.index(screen.page) + 1 :]
        if self._changing:
            rest = tuple(p for p in rest if self._rules.errors_of(self._draft.form, self._draft.answers, p))
        if rest:
            self._show_page(rest[0])
        else:
            self.review()

    def back(self) -> bool:
        """The page before; False where this is the first."""
        if self._draft is None:
            return False
        pages, screen = self._pages(), self._stage.screen
        match screen:
            case Review():
                self._show_page(pages[-1])
                return True
            case Question(page=page) if page in pages and pages.index(page) > 0:
                self._show_page(pages[pages.index(page) - 1])
                return True
            case _:
                return False

    def change(self, page_id: str) -> None:
        """Go from the review to the page of one answer."""
        page = next((p for p in self._pages() if p.id == page_id), None)
        if isinstance(self._stage.screen, Review) and page is not None:
            self._changing = True
            self._show_page(page)

    def review(self) -> None:
        """Everything that will be sent."""
        draft = self._draft
        if draft is None:
            return
        self._changing = False
        self._stage.show(
            Review(
                draft.progress(self._pages(), words.REVIEW_STEP),
                self._items(draft),
                draft.amount,
                words.CONSENT,
                agreed=False,
                busy=False,
                failure=None,
                paper=self._paper(),
            ),
        )

    def refresh(self) -> None:
        """The review with the paper that there is now: it may run out while somebody reads."""
        screen = self._stage.screen
        if isinstance(screen, Review) and not screen.busy and screen.paper is not self._paper():
            self._stage.update(replace(screen, paper=self._paper()))

    def agree(self, *, agreed: bool) -> None:
        """The consent."""
        screen = self._stage.screen
        if isinstance(screen, Review) and not screen.busy:
            self._stage.show(replace(screen, agreed=agreed, failure=None))

    def submit(self) -> None:
        """Send it; repeating after a failure sends the very same thing."""
        screen, draft = self._stage.screen, self._draft
        if not isinstance(screen, Review) or screen.busy or not screen.agreed or draft is None:
            return
        submission = draft.submission or self._submission(draft, self._stage.state.value.language)
        self._draft = replace(draft, submission=submission)
        self._stage.show(replace(screen, busy=True, failure=None))
        self._stage.run(lambda: self._checkout.submit(submission), self._answered)

    def _submission(self, draft: Draft, language: Language) -> Submission:
        if draft.identity is None:
            message = "questions are asked only of a person who is known"
            raise AssertionError(message)
        return Submission(
            self._ids.new(),
            draft.service.id,
            draft.form.version,
            self._rules.without_hidden(draft.form, draft.answers),
            draft.identity.id,
            words.CONSENT_VERSION,
            self._clock.now(),
            language,
        )

    def _answered(self, answer: Transaction | PlatformFailure | NotTrading) -> None:
        screen = self._stage.screen
        if not isinstance(screen, Review) or self._draft is None:
            return
        match answer:
            case Transaction():
                self._submitted(self._draft, answer)
            case Refused(fields=fields) if page := self._page_of(fields):
                self._draft = replace(self._draft, submission=None)
                self._show_page(page, dict.fromkeys(fields, CHECK_AGAIN))
            case Refused():
                self._draft = replace(self._draft, submission=None)
                self._stage.show(replace(screen, busy=False, failure=SubmitFailure.REFUSED))
            case Unreachable():
                self._stage.show(replace(screen, busy=False, failure=SubmitFailure.UNREACHABLE))
            case NotTrading():
                self._stage.show(replace(screen, busy=False, failure=SubmitFailure.NOT_TRADING))

    def _page_of(self, fields: Mapping[str, str]) -> Page | None:
        return next((page for page in self._pages() if any(field.name in fields for field in page.fields)), None)

    def _pages(self) -> tuple[Page, ...]:
        return self._rules.visible_pages(self._draft.form, self._draft.answers) if self._draft else ()

    def _show_page(self, page: Page, errors: dict[str, Text] | None = None) -> None:
        draft = self._draft
        if draft is None:
            return
        asks_dues = any(field.widget is Widget.DUES for field in page.fields)
        shown = DuesShown(draft.dues or None) if asks_dues else None
        progress = draft.progress(self._pages(), page)
        self._stage.show(Question(progress, draft.service.id, page, draft.answers, errors or {}, shown))
        if asks_dues and not draft.dues:
            self._look_up(draft)

    def _look_up(self, draft: Draft) -> None:
        if draft.identity is None:
            return
        lookup_id, service_id, identity_id = self._ids.new(), draft.service.id, draft.identity.id
        answers = {name: value for name, value in draft.answers.items() if not isinstance(value, list)}
        self._stage.run(
            lambda: self._platform.look_up_dues(lookup_id, service_id, identity_id, answers), self._looked_up
        )

    def _looked_up(self, answer: tuple[Due, ...] | PlatformFailure) -> None:
        screen = self._stage.screen
        if not isinstance(screen, Question) or screen.dues is None or self._draft is None:
            return
        if isinstance(answer, tuple):
            self._draft = replace(self._draft, dues=answer)
            self._stage.show(replace(screen, dues=DuesShown(answer)))
        else:
            self._stage.show(replace(screen, dues=DuesShown((), failed=True)))

    def _normalise(self, page: Page) -> None:
        for field in page.fields:
            if self._draft is not None and field.name in self._draft.answers:
                value = self._rules.normalised(field, self._draft.answers[field.name])
                if value in ("", None):
                    rest = {k: v for k, v in self._draft.answers.items() if k != field.name}
                    self._draft = replace(self._draft, answers=rest)
                else:
                    self._draft = self._draft.with_answer(field.name, value)

    def _items(self, draft: Draft) -> tuple[ReviewItem, ...]:
        items = []
        person = self._stage.state.value.person
        if person is not None:
            items.append(ReviewItem(None, words.NAME, Text(isolate(person.name.ar), isolate(person.name.en))))
            masked = draft.civil_id.masked if draft.civil_id else person.civil_id_masked
            items.append(ReviewItem(None, words.CIVIL_ID, Text(masked, masked)))
        for page in self._pages():
            items.extend(self._item(draft, page, field) for field in page.fields if field.name in draft.answers)
        return tuple(items)

    def _item(self, draft: Draft, page: Page, field: Field) -> ReviewItem:
        if field.widget is not Widget.DUES:
            return ReviewItem(page.id, field.label, self._rules.shown_value(field, draft.answers[field.name]))
        dues = draft.chosen_dues
        return ReviewItem(
            page.id,
            field.label,
            Text("\n".join(due.label.ar for due in dues), "\n".join(due.label.en for due in dues)),
        )
