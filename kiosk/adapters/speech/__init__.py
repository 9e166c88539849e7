"""The unit's voice: espeak-ng as a process of its own, and its recording twin."""
