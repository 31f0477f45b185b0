"""Codings of one text by two people: held side by side, decided on, and put together."""
