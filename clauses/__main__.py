"""``python -m clauses`` is the command ``clauses``."""

import sys

from clauses.cli import main

sys.exit(main())
