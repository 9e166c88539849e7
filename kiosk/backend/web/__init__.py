"""The platform's pages for people's own phones: what a receipt's QR code opens."""
