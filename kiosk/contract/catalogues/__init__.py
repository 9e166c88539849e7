"""Catalogues that others wrote: read into the house's own terms, written for others, and measured. No I/O."""
