"""What the unit does: use cases over ports, with observable state. No Qt."""
