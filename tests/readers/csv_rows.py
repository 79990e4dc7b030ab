"""Reads CSV strictly by RFC 4180, or tab-separated lines without quotes; prints all rows."""
import csv
import json
import sys

path, dialect = sys.argv[1:]
with open(path, encoding="utf-8", newline="") as file:
    if dialect == "csv":
        rows = list(csv.reader(file, strict=True))
    else:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n", strict=True))
json.dump(rows, sys.stdout)
