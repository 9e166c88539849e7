"""What a service asks of a person, and the lists that the unit puts together, in people's words."""

from kiosk.domain.service import Kind
from kiosk.flows.screens.finding import Shelf, Sort
from kiosk.ui.speaker import Speaker


class Kinds(Speaker):
    """Words of kinds, of shelves, and of making lists shorter."""

    def name(self, kind: Kind) -> str:
        """The kind itself."""
        return {
            Kind.PAYMENT: self.tr("Pay"),
            Kind.TRANSACTIONAL: self.tr("Apply"),
            Kind.INFORMATIONAL: self.tr("Look up"),
        }[kind]

    def said_in_full(self, kind: Kind) -> str:
        """The kind with examples of what is found there."""
        return {
            Kind.PAYMENT: self.tr("Pay fines, bills and fees"),
            Kind.TRANSACTIONAL: self.tr("Apply for or change something"),
            Kind.INFORMATIONAL: self.tr("Look something up"),
        }[kind]

    def shelf(self, shelf: Shelf) -> str:
        """A list that the unit puts together."""
        return {
            Shelf.MOST_USED: self.tr("Used most"),
            Shelf.FINISH_HERE: self.tr("You can finish these here now"),
        }[shelf]

    def by(self, sort: Sort) -> str:
        """What a list can be made shorter by."""
        return {
            Sort.AGENCY: self.tr("By agency"),
            Sort.KIND: self.tr("By kind"),
            Sort.LIFE_EVENT: self.tr("By situation"),
        }[sort]

    def which(self, sort: Sort) -> str:
        """The question above the choices."""
        return {
            Sort.AGENCY: self.tr("Which agency?"),
            Sort.KIND: self.tr("What would you like to do?"),
            Sort.LIFE_EVENT: self.tr("Which situation?"),
        }[sort]

    def most_used_of(self, shown: int, count: int) -> str:
        """How many of how many are listed."""
        return self.filled(self.tr("The %1 used most of %2 services"), shown, count)
