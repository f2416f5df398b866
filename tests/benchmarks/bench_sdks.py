"""Google's two SDKs for Gemini side by side: packages, size, time and memory of an import.

    python -m tests.benchmarks.bench_sdks      # makes two environments, downloads both, takes some minutes
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_SDKS = {"google-genai": ("google-genai>=3.4,<4", "from google import genai"),
         "google-generativeai": ("google-generativeai==0.8.6", "import google.generativeai")}
_RUNS = 5
_PROBE = """
import json, resource, sys, time, warnings
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    start = time.perf_counter()
    {statement}
    took = time.perf_counter() - start
print(json.dumps({{"ms": took * 1000, "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                  "modules": len(sys.modules), "warnings": [" ".join(str(one.message).split())[:90] for one in told
                                                            if one.category is FutureWarning]}}))
"""


def _measure(requirement: str, statement: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "-q", requirement], check=True)
        listed = subprocess.run([python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True)
        packages = [row["name"] for row in json.loads(listed.stdout) if row["name"] not in ("pip", "setuptools")]
        probe = [python, "-W", "ignore", "-c", _PROBE.format(statement=statement)]
        runs = [json.loads(subprocess.run(probe, check=True, capture_output=True).stdout)
                for _ in range(_RUNS + 1)][1:]  # the first one writes the byte code
        size = sum(file.stat().st_size for file in Path(folder).rglob("*")
                   if file.is_file() and "site-packages/pip" not in file.as_posix())
        return {"packages": len(packages), "size MB": round(size / 1e6, 1),
                "import ms": round(statistics.median(run["ms"] for run in runs)),
                "peak MiB": round(statistics.median(run["mib"] for run in runs), 1),
                "modules": runs[0]["modules"], "warnings": runs[0]["warnings"],
                "needs protobuf": "protobuf" in packages}


def main() -> None:
    for name, (requirement, statement) in _SDKS.items():
        print(name, json.dumps(_measure(requirement, statement)), file=sys.stdout, flush=True)


if __name__ == "__main__":
    main()
