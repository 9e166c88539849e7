"""The service platform over HTTPS: wire messages in and out, domain words on this side."""
