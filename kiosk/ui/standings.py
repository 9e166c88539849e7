"""Whether a service can be done here now, and what it costs, in the few words that fit a chip or a figure."""

from kiosk.ui.speaker import Speaker


class Standings(Speaker):
    """Words of chips and figures."""

    def word(self, standing: str) -> str:
        """The word of a chip for here, starts, not-now or information."""
        return {
            "here": self.tr("Finish here now"),
            "starts": self.tr("Starts here"),
            "not-now": self.tr("Not right now"),
            "information": self.tr("Information only"),
        }[standing]

    def free(self) -> str:
        """There is no fee."""
        return self.tr("Free")

    def fee_depends(self) -> str:
        """The fee follows from the case."""
        return self.tr("It varies")

    def fee_unknown(self) -> str:
        """Nobody has said what it costs."""
        return self.tr("Not stated")

    def date_order(self) -> str:
        """In which order a date is typed."""
        return self.tr("Day / Month / Year")
