"""The names of the tables that make up the vocabulary."""

SECTIONS = ("states", "groups", "parts", "regions", "actions", "things", "units")
