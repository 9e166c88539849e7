"""A payment terminal that speaks STX/ETX/LRC frames over TCP or a serial line."""
