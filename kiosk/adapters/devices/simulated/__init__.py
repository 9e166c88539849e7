"""Simulated devices: each a process of its own that speaks the real protocol, keeps a ledger and fails when told to.

They ship with the product, for the demonstration, the tour and the tests. Nothing they do moves money or is a State
document.
"""
