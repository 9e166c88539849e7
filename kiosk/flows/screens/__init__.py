"""Everything a screen can show, a module for each part of a visit. `kiosk.flows.state` unites them."""
