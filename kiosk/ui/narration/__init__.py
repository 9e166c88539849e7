"""Says the screen: what is spoken derives from the accessible tree of what is shown."""
