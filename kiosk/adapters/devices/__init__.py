"""Devices: each a codec (bytes in and out, pure), a transport (narrow), a driver (policy) and a simulated twin."""
