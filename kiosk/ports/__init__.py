"""What the unit needs from the world, in domain words. Adapters and simulators fill these."""
