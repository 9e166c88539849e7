"""Self-service unit and service platform of the Government Mall."""

__version__ = "0.1.0"
