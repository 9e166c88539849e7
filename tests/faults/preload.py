"""Imported once by the server that forks every process of the harness."""

import faults.living_unit
import kiosk.adapters.api.catalogue_client
import kiosk.adapters.api.device_key
import kiosk.adapters.api.platform
import kiosk.adapters.catalogue.local
import kiosk.adapters.devices.printer.driver
import kiosk.adapters.journal.journal
import kiosk.backend.server
import kiosk.commands.backend
import kiosk.commands.simulate
import kiosk.composition
import kiosk.search.normalise
import kiosk.search.synonyms
import kiosk.upkeep

__all__ = ["faults", "kiosk"]
