"""Schemathesis, an independent program, looks for faults in the running platform by its published document."""

import json
import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest

from kiosk.backend.http.openapi import FILE

HERE = Path(__file__).parent
CONFIG = HERE / "schemathesis.toml"
PROGRAM = Path(sys.executable).parent / "schemathesis"


@pytest.mark.requirement("API-04", "API-05", "KIOSK-08")
@pytest.mark.timeout(300)
def test_a_stranger_finds_no_fault(own_platform, own_visit, tmp_path, caplog):
    person, payment = own_visit("paid"), str(uuid4())
    person.submit()
    person.announce(payment)
    known = {
        "url": own_platform.url,
        "device_id": person.unit.device_id,
        "private_key": person.unit.private_pem.decode(),
        "ids": {"identity_request_id": person.identity_id, "transaction_id": person.id, "payment_id": payment},
        "body": {
            "service_id": "paid",
            "identity_request_id": person.identity_id,
            "transaction_id": person.id,
            "civil_id": person.civil_id,
        },
    }
    options = "--checks all --max-examples 15 --seed 1 --no-color --generation-database none --request-timeout 10"
    done = subprocess.run(
        [PROGRAM, "--config-file", CONFIG, "run", FILE, "--url", own_platform.url, *options.split()],
        cwd=tmp_path,
        env={
            **os.environ,
            "PLATFORM_UNDER_TEST": json.dumps(known),
            "SCHEMATHESIS_HOOKS": "stranger_hooks",
            "PYTHONPATH": os.pathsep.join(str(path) for path in (HERE, HERE.parents[1], HERE.parents[2])),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "request_failed" not in caplog.text
    # It got past the first checks: some of its requests were right, to the end.
    assert len(own_platform.fetch("SELECT FROM transactions")) > 1
