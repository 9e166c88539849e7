"""A payment terminal that speaks nexo Sale-to-POI 3.0 as JSON over TCP."""
