"""Reads a RIS file with rispy."""
import json
import sys

import rispy

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    entries = rispy.load(file)
rows = []
for entry in entries:
    unknown = set(entry.get("unknown_tag", {})) - {"ED"}  # editors: rispy has no name for that tag
    if unknown:
        sys.exit(f"{entry['id']}: tags {unknown}")
    rows.append(
        {
            "id": entry["id"],
            "title": entry["title"],
            "year": entry.get("year", ""),
            "isbn": entry.get("issn", ""),
        }
    )
json.dump(rows, sys.stdout)
