"""Foreign records on their way into the catalogue: mended, then judged by the same parser as our own."""

from dataclasses import dataclass, field

from kiosk.contract.catalogue_file import Parsed
from kiosk.contract.catalogue_record import Refusal, is_website, parse_agency, parse_service
from kiosk.contract.catalogues import values
from kiosk.contract.catalogues.cleaning import shortened
from kiosk.contract.catalogues.foreign import ForeignAgency, ForeignService
from kiosk.contract.catalogues.report import Imported, Mender, Repair
from kiosk.domain.form import Json
from kiosk.domain.service import Agency, Channel, Kind, LifeEvent, Service
from kiosk.domain.text import Text

DEFAULT_KIND = Kind.INFORMATIONAL
"""Nobody can start a foreign service at a unit: reading about it is what certainly can be done."""
DEFAULT_LIFE_EVENT = LifeEvent.SOCIAL
DEFAULT_CHANNEL = Channel.COUNTER
_ABBREVIATION = 40


@dataclass(slots=True)
class Assembly:
    """Collects agencies, services, refusals and repairs of one file."""

    notice: Text | None = None
    _agencies: dict[str, Agency | Refusal] = field(default_factory=dict)
    _services: dict[str, Service] = field(default_factory=dict)
    _refusals: list[Refusal] = field(default_factory=list)
    _repairs: list[Repair] = field(default_factory=list)

    def refuse(self, record: str, pointer: str, reason: str) -> None:
        """Leave a record out."""
        self._refusals.append(Refusal(record, pointer, reason))

    def agency(self, said: ForeignAgency) -> Agency | Refusal:
        """Take an agency; the first with an id stays."""
        known = self._agencies.get(said.id)
        if known is not None:
            return known
        mender = Mender(said.id)
        taken = parse_agency(_agency_json(mender, said))
        self._agencies[said.id] = taken
        if isinstance(taken, Refusal):
            self._refusals.append(taken)
        else:
            self._repairs += mender.repairs
        return taken

    def service(self, said: ForeignService) -> None:
        """Take a service, or say why not."""
        if said.id in self._services:
            self.refuse(said.id, "/id", "a record with this id was read before")
            return
        agency = self.agency(said.agency)
        if isinstance(agency, Refusal):
            self.refuse(said.id, "/agency", f"its agency was refused: {agency.reason}")
            return
        mender = Mender(said.id)
        taken = _service(mender, said, agency.id)
        if isinstance(taken, Refusal):
            self._refusals.append(taken)
        else:
            self._services[taken.id] = taken
            self._repairs += mender.repairs

    def imported(self) -> Imported:
        """All of it. Agencies stay even where all their services were refused."""
        agencies = tuple(agency for agency in self._agencies.values() if isinstance(agency, Agency))
        parsed = Parsed(agencies, tuple(self._services.values()), self.notice)
        return Imported(parsed, tuple(self._refusals), tuple(self._repairs))


def _agency_json(mender: Mender, said: ForeignAgency) -> dict[str, Json]:
    website = said.website.strip()
    if not is_website(website):
        mender.note("/website", "no usable web address", said.website)
        website = ""
    return {
        "id": said.id,
        "name": values.in_both(mender, "/name", said.name, values.NAME_LIMIT) or {"ar": "", "en": ""},
        "abbreviation": shortened(mender.line("/abbreviation", said.abbreviation), _ABBREVIATION),
        "website": website,
        "category": said.category,
        "source": mender.line("/source", said.source),
    }


def _service(mender: Mender, said: ForeignService, agency_id: str) -> Service | Refusal:
    name = values.in_both(mender, "/name", said.name, values.NAME_LIMIT)
    description = values.in_both(mender, "/description", said.description)
    if name is None or description is None:
        what = "name" if name is None else "description"
        return Refusal(said.id, f"/{what}", f"it has no {what} in any language")
    whole: dict[str, object] = {
        "id": said.id,
        "agency": agency_id,
        "name": name,
        "description": description,
        "kind": said.kind or DEFAULT_KIND.value,
        "life_event": _life_event(mender, said.life_event),
        "keywords": values.keywords(mender, said.keywords),
        "audience": values.in_both(mender, "/audience", said.audience),
        "channels": _channels(mender, said.channels),
        "fee": values.fee(mender, said.fee),
        "processing_time": values.duration(mender, said.processing_time),
        "documents": _documents(mender, said),
        "result": values.in_both(mender, "/result", said.result),
        "link": values.link(mender, said.link),
        "source": mender.line("/source", said.source),
        "last_verified": values.day(mender, said.last_verified),
        **said.further,
    }
    return parse_service(whole, {agency_id})


def _life_event(mender: Mender, raw: str) -> str:
    if not raw:
        mender.note("/life_event", f"no life event: filed under {DEFAULT_LIFE_EVENT.value!r}", "")
    return raw or DEFAULT_LIFE_EVENT.value


def _channels(mender: Mender, raw: tuple[str, ...]) -> list[Json]:
    if not raw:
        mender.note("/channels", f"no known channel: taken as {DEFAULT_CHANNEL.value!r}", "")
    return list(dict.fromkeys(raw)) or [DEFAULT_CHANNEL.value]


def _documents(mender: Mender, said: ForeignService) -> list[Json]:
    documents: list[Json] = []
    for i, (name, note) in enumerate(said.documents):
        called = values.in_both(mender, f"/documents/{i}/name", name)
        if called is None:
            mender.note(f"/documents/{i}", "a document without a name left out", "")
        else:
            documents.append({"name": called, "note": values.in_both(mender, f"/documents/{i}/note", note)})
    return documents
