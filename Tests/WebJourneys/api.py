"""The API by its own document: the document is valid OpenAPI 3.1, and what is asked at random with a token of each role,
or none, is answered as it says and never with a failure of the server."""

import json
import os
import subprocess
import sys
from pathlib import Path

from openapi_spec_validator import validate

from pages import ROLES
from walk import PATIENCE, Program, journey, lichtrinh

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance"
)

with journey(accounts=ROLES) as walk:
    walk.expected |= {400, 403, 404, 409, 413}
    client = Program(walk.server)
    status, headers, body = client.get("/api/openapi.json")
    assert status == 200 and headers["content-type"] == "application/json", (status, headers)
    document = json.loads(body)
    validate(document)
    schemathesis = Path(sys.executable).parent / "schemathesis"
    for role in [*ROLES, None]:
        arguments = [
            str(schemathesis), "run", walk.server.address + "/api/openapi.json",
            "--url", walk.server.address, "--checks", CHECKS, "--phases", "examples,coverage,fuzzing",
            "--max-examples", os.environ.get("EXAMPLES", "15"), "--seed", "7", "--no-color",
            "--workers", "1", "--continue-on-failure",
            # How long answers and examples take is the machine's business.
            "--request-timeout", str(PATIENCE // 1000), "--suppress-health-check", "too_slow",
        ]
        if role:
            token = lichtrinh(
                "store", "accounts", "token", walk.store, role, "--program", "test",
                "--time", walk.server.clock,
            ).strip()
            arguments += ["--header", f"Authorization: Bearer {token}"]
            wanted = client.get("/api/plans", {"Authorization": f"Bearer {token}"})
            assert wanted[0] == 200, (role, wanted)
        done = subprocess.run(arguments, capture_output=True, text=True, cwd=walk.folder)
        print(role, done.stdout[-1500:])
        assert done.returncode == 0, f"{role}: {done.stdout}{done.stderr}"
