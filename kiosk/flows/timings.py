"""Every delay of a session, in seconds, as one table."""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Backoff:
    """Pauses that grow by `factor` from `first` to `longest`."""

    first: float = 5.0
    factor: float = 2.0
    longest: float = 300.0

    def after(self, tries: int) -> float:
        """The pause after so many tries."""
        return float(min(self.longest, self.first * self.factor ** min(tries - 1, 60)))


@dataclass(frozen=True, slots=True)
class Timings:
    """SES-02, A11Y-16. All of them scale with the accessibility profile."""

    idle: float = 70.0
    """Without a touch until the warning."""
    warning: float = 30.0
    """From the warning to the end; never under 20."""
    session: float = 15 * 60.0
    """From the first touch until the person is asked whether to go on, however busy."""
    thanks: float = 6.0
    receipt: float = 90.0
    """A receipt that nobody takes stays this long before the warning."""
    approval_poll: float = 1.0
    phone_poll: float = 1.0
    """How often the platform is asked how a payment by phone stands."""
    payment_unclear: float = 20.0
    """How long the person waits for the terminal's truth before the slip."""
    resolve_backoff: tuple[float, ...] = (0.5, 1.0, 2.0, 4.0, 8.0)
    record_backoff: tuple[float, ...] = (0.3, 1.0, 2.0)
    monitor: float = 5.0
    print_poll: float = 1.0
    """Between two looks at a receipt that the printer holds."""
    resolver: Backoff = field(default_factory=Backoff)
    """Between two questions about an unclear payment, once the person has gone."""
    recovery: float = 20.0
    recovered_receipt: float = 15 * 60.0
    """How old an interrupted transaction may be for its receipt to be offered at the restart."""

    def stretched(self, factor: float) -> "Timings":
        """The times a person waits for or acts in, multiplied by `factor` (A11Y-17)."""
        return replace(
            self,
            idle=self.idle * factor,
            warning=self.warning * factor,
            session=self.session * factor,
            thanks=self.thanks * factor,
            receipt=self.receipt * factor,
        )
