"""The service platform: services, store, HTTP, web pages, agencies. Wired in `kiosk.backend.composition`."""
