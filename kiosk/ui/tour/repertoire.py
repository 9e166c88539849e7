"""All scenarios, by the names that the command line knows them by."""

from kiosk.ui.tour import by_phone, fees, finding, papers, scenarios, unclear, voice
from kiosk.ui.tour.scenarios import Scenario

SCENARIOS: dict[str, Scenario] = {
    "renew-driving-licence": scenarios.renew_driving_licence,
    "pay-fines": scenarios.pay_fines,
    "free-certificate": scenarios.free_certificate,
    "declined-then-paid": scenarios.declined_then_paid,
    "pay-by-phone": by_phone.pay_by_phone,
    "by-voice": voice.by_voice,
    "fee-changed": fees.fee_changed,
    "paper-out": scenarios.paper_out,
    "paper-out-mid-receipt": papers.paper_out_mid_receipt,
    "printer-dies-mid-receipt": papers.printer_dies_mid_receipt,
    "reprint-copy": papers.reprint_copy,
    "platform-down": scenarios.platform_down,
    "language-switch": scenarios.language_switch,
    "idle-wipe": scenarios.idle_wipe,
    "outcome-unknown-resolved": unclear.outcome_unknown_resolved,
    "outcome-unknown-slip": unclear.outcome_unknown_slip,
    "search-arabizi": finding.search_arabizi,
    "search-wrong-layout": finding.search_wrong_layout,
    "browse-life-event": finding.browse_life_event,
    "browse-shelves": finding.browse_shelves,
    "narrow-results": finding.narrow_results,
    "nothing-found": finding.nothing_found,
}
