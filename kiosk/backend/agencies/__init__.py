"""The world outside of the platform: an identity provider and the agencies. What is simulated is called so."""
