"""The bundled sample catalogue, as the unit keeps it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.contract.catalogue_file import read_folder
from kiosk.domain.service import Catalogue
from kiosk.outside import open_catalogue
from kiosk.resources import resource

if TYPE_CHECKING:
    from kiosk.adapters.catalogue.local import LocalCatalogue


def sample() -> Catalogue:
    """The agencies and services of the sample."""
    parsed = read_folder(resource("assets/catalogue"))
    return Catalogue(1, "", parsed.notice, parsed.agencies, parsed.services)


def unit_catalogue(folder: Path) -> "LocalCatalogue":
    """The sample as a unit keeps it in `folder`."""
    catalogue = open_catalogue(folder)
    catalogue.replace(sample(), datetime.now(UTC))
    return catalogue
