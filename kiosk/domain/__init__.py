"""The language both programs speak: pure rules on the standard library alone."""
