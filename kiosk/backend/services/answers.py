"""Answers to a form, as a transaction takes them."""

from kiosk.backend.services.refusals import Refused, RefusedField, pointer_to
from kiosk.contract.problems import ProblemCode
from kiosk.domain.form import Answers
from kiosk.domain.service import Service
from kiosk.forms import errors_of, without_hidden


def checked_answers(service: Service, answers: Answers) -> Answers | Refused:
    """The answers that count, where all of them are right."""
    if service.form is None:
        return Refused(ProblemCode.SERVICE_NOT_STARTABLE, "This service can't be started at a unit.")
    wrong = tuple(
        RefusedField(pointer_to("answers", name), "invalid", sentence.en)
        for name, sentence in errors_of(service.form, answers).items()
    )
    if wrong:
        return Refused(ProblemCode.INVALID_ANSWERS, "An answer is not right.", wrong)
    return without_hidden(service.form, answers)
