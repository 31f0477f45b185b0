"""The names of the tables that make up the vocabulary, and of those of related words."""

SECTIONS = ("states", "groups", "parts", "regions", "actions", "things", "units")
RELATIONS = ("verbs", "nouns", "phrases")
"""The names of the tables of words that are related."""
