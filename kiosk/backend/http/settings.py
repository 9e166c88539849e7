"""What the API needs to be told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RateLimit:
    """At most `burst` requests at once, and `per_second` on the long run."""

    per_second: float
    burst: int


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """The API's limits. `public_origin` is what units call it by where a proxy stands before it (`https://host`)."""

    public_origin: str | None = None
    body_limit: int = 64 * 1024
    device_rate: RateLimit = RateLimit(50, 200)
    """For each unit that signs its requests."""
    stranger_rate: RateLimit = RateLimit(1, 30)
    """For each address that posts without a signature: enrolments."""
    page_rate: RateLimit = RateLimit(2, 60)
    """For each address that opens pages of payments by phone; many phones may share one."""
