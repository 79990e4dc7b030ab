#!/usr/bin/env python3
"""Compares the catalogue in data/ with the folder of facts that data/migrate.py read, field by field.

    python3 data/compare.py FACTS

Prints how often each field is equal and how often each named transformation applies; then every other difference.
Exits with 1 if there is any such difference, or a source that supports a field which its record lacks.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from migrate import DATA, FORMER_IDS, ISSN_IN_NOTES, TYPES, Names, read, renamed_support

NAMES = Names()

FIELDS_FROM_TABLES = {"former_ids": FORMER_IDS, "issn": ISSN_IN_NOTES}
"""Fields that no record of the facts has, and their values by id of the record."""


def reading(name):
    """Returns a structured name as the facts write it: `Given Family`, or the name of a body."""
    if "literal" in name:
        return name["literal"]
    by_hand = [text for text, parts in NAMES.decided.items() if parts == name]
    if by_hand:
        return by_hand[0]
    words = [name.get(part, "") for part in ("given", "particle", "family")]
    suffix = ", " + name["suffix"] if "suffix" in name else ""
    return " ".join(word for word in words if word) + suffix


def has_field(record, support):
    """Tells whether a record has the field that a source supports: `title`, `title.fr`, `contacts.email`, `held.7`."""
    field, _, part = support.partition(".")
    if record["type"] == "publication" and (part or field not in record):
        editions = [edition for edition in record["editions"] if part in ("", edition["language"])]
        return any(field in edition for edition in editions)
    value = record.get(field)
    if value is None or not part:
        return value is not None
    if field == "held":
        return part in {str(held["number"]) for held in value}
    return part in value


class Comparison:
    """Counts of what is equal and what is transformed, and the differences that nothing explains."""

    def __init__(self):
        self.counts = Counter()
        self.differences = []

    def count(self, file, what, number=1):
        self.counts[file, what] += number

    def differ(self, file, record_id, what, fact, found):
        texts = (json.dumps(value, ensure_ascii=False) for value in (fact, found))
        self.differences.append(f"{file}: {record_id}: {what}: " + " became ".join(texts))

    def field(self, file, record_id, what, fact, found):
        """Compares one value that must be equal."""
        if fact == found:
            self.count(file, "fields that are equal")
        else:
            self.differ(file, record_id, what, fact, found)

    def names(self, file, fact, record):
        """Compares persons and bodies: authors, then bodies, in their order; and editors."""
        for field, texts in (
            ("authors", fact.get("authors", []) + fact.get("corporate", [])),
            ("editors", fact.get("editors", [])),
        ):
            found = record.get(field, [])
            if [reading(name) for name in found] != texts:
                self.differ(file, fact["id"], field, texts, found)
            bodies = sum("literal" in name for name in found)
            if bodies != (len(fact.get("corporate", [])) if field == "authors" else 0):
                self.differ(file, fact["id"], field + ": bodies", fact.get("corporate"), found)
            self.count(file, f"persons in `{field}` that read as in the facts", len(found) - bodies)
            self.count(file, f"bodies from `corporate`, now in `{field}`", bodies)

    def sources(self, file, fact, record):
        """Compares sources: the same pages in the same order, supporting the same facts under the record's names."""
        expected = []
        for source in fact["sources"]:
            supports = []
            for support in source["supports"]:
                renamed = renamed_support(record, support)
                if renamed is None:
                    self.count(file, f"`{support}` in `supports`, which no field holds: left out")
                elif renamed in supports:
                    self.count(file, f"`{support}` in `supports`, where `{renamed}` is there already: once is enough")
                else:
                    supports.append(renamed)
                    if renamed != support:
                        old, new = support, renamed
                        if support.startswith("url."):
                            old, new = "url.…", "addresses.…"
                        self.count(file, f"`{old}` in `supports`: now `{new}`")
            if supports:
                expected.append({**source, "supports": supports})
                self.count(file, "sources")
            else:
                self.count(file, "sources that state nothing a field holds: left out")
        if record["sources"] != expected:
            self.differ(file, fact["id"], "sources", expected, record["sources"])
        for source in record["sources"]:
            for support in source["supports"]:
                if not has_field(record, support):
                    self.differ(file, fact["id"], "supports of an absent field", support, source["url"])

    def record(self, file, fact, record):
        """Compares one record of any type."""
        self.names(file, fact, record)
        self.sources(file, fact, record)
        apart = {"authors", "corporate", "editors", "sources", "added", *FIELDS_FROM_TABLES}
        for field in dict.fromkeys([*fact, *record]):
            if field not in apart:
                self.field(file, fact["id"], field, fact.get(field), record.get(field))
        for field, values in FIELDS_FROM_TABLES.items():
            if record.get(field) != values.get(fact["id"]):
                self.differ(file, fact["id"], field, values.get(fact["id"]), record.get(field))
            self.count(file, f"`{field}`, by a table in the script", field in record)
        self.count(file, f"`added`: {record.get('added')}")

    def file(self, name, facts):
        """Compares one file."""
        fact_of = {fact["id"]: fact for fact in facts}
        record_of = {record["id"]: record for record in read(DATA / name)}
        for record_id in sorted(fact_of.keys() ^ record_of.keys()):
            self.differ(name, record_id, "record", record_id in fact_of, record_id in record_of)
        for record_id in sorted(fact_of.keys() & record_of.keys()):
            fact, record = fact_of[record_id], record_of[record_id]
            self.count(name, "records")
            if name in TYPES:
                self.record(name, fact, record)
            else:
                self.field(name, record_id, "topic", fact, record)


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    facts = Path(sys.argv[1])
    comparison = Comparison()
    for name in [*TYPES, "topics.json"]:
        comparison.file(name, read(facts / name))
    print("| file | what | number |\n| --- | --- | --- |")
    for (file, what), number in comparison.counts.items():
        if number:
            print(f"| `{file}` | {what} | {number} |")
    print(f"\nOther differences: {len(comparison.differences)}")
    print("".join(difference + "\n" for difference in comparison.differences), end="")
    if comparison.differences:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
