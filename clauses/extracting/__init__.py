"""Sentences become typed norms, each field with the words and the cue behind it."""
