"""Frozen records and the small algebras over them: extents, quantities, modalities, scopes."""
