"""The platform's HTTP API: wire messages in and out, domain words inside. No SQL, no rules of services."""
