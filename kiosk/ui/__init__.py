"""The only home of PySide6: the unit's screens, and the drawing of its paper."""
