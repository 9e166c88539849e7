"""A catalogue of the few services that the scenarios need."""

import json
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AGENCIES = {"moi": ("moi-dl-renew", "moi-fine-pay"), "paci": ("paci-renew-kw",), "pifss": ("pifss-pension-cert",)}


def small_catalogue(folder: Path) -> Path:
    """The few services of the sample that the scenarios need."""
    source = ROOT / "assets" / "catalogue"
    (folder / "agencies").mkdir(parents=True)
    shutil.copy(source / "fragments.json", folder)
    for agency, wanted in AGENCIES.items():
        whole = json.loads((source / "agencies" / f"{agency}.json").read_text(encoding="utf-8"))
        whole["services"] = [service for service in whole["services"] if service["id"] in wanted]
        (folder / "agencies" / f"{agency}.json").write_text(json.dumps(whole), encoding="utf-8")
    return folder
