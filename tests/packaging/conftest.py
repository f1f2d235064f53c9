"""The parts of the start command stand beside it in `packaging/`, outside any package."""

import sys

from tests.source_tree import ROOT

sys.path.insert(0, str(ROOT / "packaging"))
