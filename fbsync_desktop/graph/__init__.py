"""Meta's Graph API, spoken in one place: typed calls in, domain types and domain errors out."""

import sys

# httpx loads its own command line where the libraries for it are found, as they are here for other reasons:
# 8 MiB and a tenth of a second of every start. None makes it do without.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
