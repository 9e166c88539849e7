"""A receipt printer that speaks ESC/POS."""
