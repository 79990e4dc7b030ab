"""Reads a BibTeX file with bibtexparser; fails for a part that it cannot parse and for a duplicate key."""
import json
import sys

import bibtexparser

library = bibtexparser.parse_file(sys.argv[1])
if library.failed_blocks:
    sys.exit(f"{len(library.failed_blocks)} blocks failed, first: {library.failed_blocks[0].raw}")
rows = []
for entry in library.entries:
    fields = {field.key: field.value for field in entry.fields}
    if len(fields) != len(entry.fields):
        sys.exit(f"{entry.key}: a field is there twice")
    rows.append(
        {
            "id": entry.key,
            "year": fields.get("date", "")[:4],
            "isbn": fields.get("isbn", ""),
        }
    )
json.dump(rows, sys.stdout)
