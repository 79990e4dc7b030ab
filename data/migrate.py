#!/usr/bin/env python3
"""Writes the catalogue in data/ from a folder of collected facts.

    python3 data/migrate.py FACTS           writes data/*.json and data/DATE
    python3 data/migrate.py FACTS --names   prints how every name of a person is split, and writes nothing

FACTS has publications.json, units.json, initiatives.json, instruments.json and topics.json in the older form of the
record: persons are texts ("Given Family"), and bodies stand in a list of their own (`corporate`).
data/README.md describes the form that this script writes. Running it twice gives the same files.
"""

import csv
import json
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent

EDITION = "2026-12"
"""Month of the edition that this script writes: `added` of new records, and the text of DATE."""

FIRST_EDITION = "2026-11"
"""Month of the edition before it, which had no field `added`."""

TYPES = {
    "publications.json": "publication",
    "units.json": "unit",
    "initiatives.json": "initiative",
    "instruments.json": "instrument",
}
"""Files of records, and the type that each holds. Topics have no type and come over unchanged."""

FORMER_IDS = {"cooperative-legislation-guidelines-third": ["orientaciones-legislacion-cooperativa"]}
"""Ids of records that became part of another record, by the id of that record."""

ISSN_IN_NOTES = {
    "co-operative-information": "0047-0783",
    "trade-unions-worker-cooperatives-2013": "2076-9806",
}
"""ISSNs that the facts have in the notes only, by id. The notes keep them."""

PUBLICATION_FIELDS = (
    "type id former_ids kind title other_titles year date until authors editors publishers place series in doi "
    "issn editions pages countries regions topics units instruments related sources added notes"
).split()
"""Order of a publication's fields."""

SUPPORTS_RENAMED = {
    "publication": {"corporate": "authors"},
    "unit": {"address": "contacts.address", "email": "contacts.email", "telephone": "contacts.telephone"},
    "initiative": {"editions": "held"},
    "instrument": {},
}
"""What sources support, where the facts call a field by another name than the record of that type does."""

SUPPORTS_WITHOUT_FIELD = {"acronyms", "short_url", "social"}
"""What sources state and no field of a record holds: acronyms in other languages, a short address, accounts."""

PARTICLES = set(
    "af al av bin da das de degli dei del della den der di do dos du el ibn la ten ter van vom von zu".split()
)
"""Words in lower case that stand before a family name as a particle of their own."""

PREFIXES = set("Al Ben Bin Da De Del Di Dos Du El La Le Van Von".split())
"""Words with a capital that are part of the family name, as its bearer writes it."""

SUFFIXES = set("Jr Jr. Sr Sr. II III IV".split())
"""Generations, at the end of a name."""


class Doubtful(Exception):
    """A name that the rules cannot split: it needs a line in person-names.tsv."""


def decided_names():
    """Returns the names that were decided by hand, by the name as the facts have it."""
    with open(DATA / "person-names.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {row["name"]: person(row["family"], row["given"], row["particle"], row["suffix"]) for row in rows}


def person(family, given, particle="", suffix=""):
    """Returns a person's name with the parts that it has."""
    parts = {"family": family, "given": given, "particle": particle, "suffix": suffix}
    return {part: text for part, text in parts.items() if text}


def is_initial(word):
    """Tells whether a word is an initial: `O.` or `O`."""
    return len(word.rstrip(".")) == 1


def split_by_rules(name):
    """Splits `Given Family` by the rules in data/README.md; raises Doubtful where they do not decide."""
    name, _, suffix = name.partition(", ")
    words = name.split()
    if not suffix and words[-1] in SUFFIXES:
        suffix = words.pop()
    given = [words.pop(0)]
    while len(words) > 1 and is_initial(words[0]):
        given.append(words.pop(0))
    particle = []
    while len(words) > 1 and words[0] in PARTICLES:
        particle.append(words.pop(0))
    has_prefix = len(words) == 2 and words[0] in PREFIXES
    if len(words) != 1 and not has_prefix:
        raise Doubtful(name)
    return person(" ".join(words), " ".join(given), " ".join(particle), suffix)


class Names:
    """Splits names of persons, and records each split."""

    def __init__(self):
        self.decided = decided_names()
        self.splits = {}

    def split(self, name):
        """Returns the parts of a name: as decided by hand, else by the rules."""
        if name not in self.splits:
            self.splits[name] = self.decided[name] if name in self.decided else split_by_rules(name)
        return self.splits[name]

    def unused(self):
        """Returns the decided names that no record has."""
        return sorted(self.decided.keys() - self.splits.keys())


def renamed_support(record, support):
    """Returns the name by which a record has the field that a source supports; None where it has no such field."""
    if support in SUPPORTS_WITHOUT_FIELD:
        return None
    by_language = support.startswith("url.")
    if by_language and record["type"] in ("initiative", "instrument"):
        return "addresses." + support.removeprefix("url.")
    return SUPPORTS_RENAMED[record["type"]].get(support, support)


def sources_of(record):
    """Returns a record's sources, each with fields that the record has; leaves out a source that supports none."""
    sources = []
    for source in record["sources"]:
        renamed = (renamed_support(record, support) for support in source["supports"])
        supports = list(dict.fromkeys(support for support in renamed if support))
        if supports:
            sources.append({"url": source["url"], "kind": source["kind"], "supports": supports})
    return sources


def publication(fact, names):
    """Returns a publication with structured names, its fields in their order."""
    record = dict(fact)
    persons = [names.split(name) for name in record.pop("authors", [])]
    bodies = [{"literal": body} for body in record.pop("corporate", [])]
    if persons or bodies:
        record["authors"] = persons + bodies
    if "editors" in record:
        record["editors"] = [names.split(name) for name in record["editors"]]
    if record["id"] in FORMER_IDS:
        record["former_ids"] = FORMER_IDS[record["id"]]
    if record["id"] in ISSN_IN_NOTES:
        record["issn"] = ISSN_IN_NOTES[record["id"]]
    record["sources"] = sources_of(fact)
    unknown = record.keys() - set(PUBLICATION_FIELDS)
    if unknown:
        raise SystemExit(f"{record['id']}: no place for {', '.join(sorted(unknown))}")
    return record


def with_added(record, earlier):
    """Returns a record with the month of the edition which first had it, right after its sources.

    `earlier` has the records of the same file in data/, by id; those of the first edition have no month.
    """
    known = earlier.get(record["id"])
    month = EDITION if known is None else known.get("added", FIRST_EDITION)
    ordered = {}
    for field, value in record.items():
        ordered[field] = value
        if field == "sources":
            ordered["added"] = month
    return ordered


def in_order(record):
    """Returns a publication with its fields in their order."""
    return {field: record[field] for field in PUBLICATION_FIELDS if field in record}


def read(path):
    """Returns the array in a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write(path, records):
    """Writes an array as the files of the catalogue are written: ordered by id, indented by one blank."""
    ordered = sorted(records, key=lambda record: record["id"])
    path.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def migrated(facts, names):
    """Returns the records of every file of the catalogue, by the name of the file."""
    files = {"topics.json": read(facts / "topics.json")}
    for name, record_type in TYPES.items():
        earlier = {record["id"]: record for record in read(DATA / name)}
        records = []
        for fact in read(facts / name):
            if record_type == "publication":
                record = in_order(with_added(publication(fact, names), earlier))
            else:
                record = with_added({**fact, "sources": sources_of(fact)}, earlier)
            records.append(record)
        files[name] = records
    return files


def main():
    arguments = sys.argv[1:]
    only_names = "--names" in arguments
    folders = [argument for argument in arguments if argument != "--names"]
    if len(folders) != 1:
        raise SystemExit(__doc__)
    names = Names()
    try:
        files = migrated(Path(folders[0]), names)
    except Doubtful as name:
        raise SystemExit(f"{name}: decide this name in data/person-names.tsv")
    if names.unused():
        raise SystemExit(f"data/person-names.tsv: no record has {', '.join(names.unused())}")
    if only_names:
        for name, parts in sorted(names.splits.items()):
            by_hand = "by hand" if name in names.decided else ""
            columns = [name, *(parts.get(part, "") for part in ("family", "given", "particle", "suffix")), by_hand]
            print("\t".join(columns))
        return
    for name, records in files.items():
        write(DATA / name, records)
    (DATA / "DATE").write_text(EDITION + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
