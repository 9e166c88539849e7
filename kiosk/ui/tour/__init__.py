"""Drives the real unit as a person does, by touch events on what the screen shows, and keeps a picture of each step."""
