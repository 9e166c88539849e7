"""Where pictures, translations and the sample catalogue lie: beside the code, in a wheel, or in a bundle."""

import sys
from pathlib import Path


def resource(relative: str) -> Path:
    """The file or folder `relative` (`assets/…` or `translations/…`) of this installation."""
    here = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    roots = [Path(bundle)] if bundle else [here / "_resources", here.parent]
    return next((root / relative for root in roots if (root / relative).exists()), roots[-1] / relative)
