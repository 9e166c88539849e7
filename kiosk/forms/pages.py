"""Which pages a person is asked, given the answers so far."""

from kiosk.domain.form import Answers, Form, Json, Page
from kiosk.forms.validator import plain, validator_for


def visible_pages(form: Form, answers: Answers) -> tuple[Page, ...]:
    """The pages that these answers ask for, in order. A page's condition sees only answers of pages before it."""
    shown: list[Page] = []
    so_far: dict[str, Json] = {}
    for page in form.pages:
        if page.show_if is None or validator_for(page.show_if).is_valid(plain(so_far)):
            shown.append(page)
            names = {field.name for field in page.fields}
            so_far |= {name: answer for name, answer in answers.items() if name in names and not is_blank(answer)}
    return tuple(shown)


def without_hidden(form: Form, answers: Answers) -> Answers:
    """The answers without blank ones and those of pages that are not asked for."""
    shown = {field.name for page in visible_pages(form, answers) for field in page.fields}
    hidden = {field.name for page in form.pages for field in page.fields} - shown
    return {name: answer for name, answer in answers.items() if name not in hidden and not is_blank(answer)}


def first_page(form: Form, answers: Answers) -> Page | None:
    """The first page to ask, None where nothing is asked."""
    return next(iter(visible_pages(form, answers)), None)


def next_page(form: Form, page_id: str, answers: Answers) -> Page | None:
    """The page after `page_id`, None after the last."""
    return _beside(form, page_id, answers, 1)


def previous_page(form: Form, page_id: str, answers: Answers) -> Page | None:
    """The page before `page_id`, None before the first."""
    return _beside(form, page_id, answers, -1)


def is_blank(answer: Json) -> bool:
    """Whether this is no answer at all."""
    return answer is None or answer in ("", [])


def _beside(form: Form, page_id: str, answers: Answers, step: int) -> Page | None:
    order = [page.id for page in form.pages]
    here = order.index(page_id)
    shown = visible_pages(form, answers)
    found = [page for page in shown if (order.index(page.id) - here) * step > 0]
    if not found:
        return None
    return found[0] if step > 0 else found[-1]
