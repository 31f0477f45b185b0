"""Files in, records out: dossiers that people type and correct."""

from clauses.reading.dossier import load
from clauses.reading.places import bundled, start_dossier

__all__ = ["bundled", "load", "start_dossier"]
