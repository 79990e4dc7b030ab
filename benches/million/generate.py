#!/usr/bin/env python3
"""Writes a catalogue of a given number of records as JSON Lines; a seed always gives the same records.

Titles are drawn from the words of the titles in data/publications.json, each as often as it stands there, by language;
authors, series, topics, countries and units from the values there. Nothing in it is a real work.

    benches/million/generate.py 1000000 target/million/1000000.jsonl
"""

import json
import random
import sys
from pathlib import Path

SEED = 6
ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    count, path = int(sys.argv[1]), Path(sys.argv[2])
    works = json.loads((ROOT / "data/publications.json").read_text(encoding="utf-8"))
    words = {}
    for work in works:
        for edition in work["editions"]:
            words.setdefault(edition["language"], []).extend(edition.get("title", "").split())
    languages = [edition["language"] for work in works for edition in work["editions"]]
    languages = [language for language in languages if len(words[language]) > 50]
    each = lambda field: [value for work in works for value in work.get(field, [])]
    authors, topics, countries, units = each("authors"), each("topics"), each("countries"), each("units")
    kinds = [work["kind"] for work in works]
    series = [work["series"] for work in works if "series" in work]
    drawn = random.Random(SEED)

    def title(language: str) -> str:
        text = " ".join(drawn.choices(words[language], k=drawn.randint(4, 14)))
        return text[0].upper() + text[1:]

    def some(values: list, most: int) -> list:
        chosen = drawn.choices(values, k=drawn.randint(1, most))
        return sorted({json.dumps(value): value for value in chosen}.values(), key=json.dumps)

    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            year = drawn.randint(1950, 2024)
            editions = []
            for language in dict.fromkeys(drawn.choices(languages, k=drawn.randint(1, 2))):
                editions.append({
                    "language": language,
                    "title": title(language),
                    "url": f"https://example.org/{language}/{number:07}",
                    "date": f"{year}-{drawn.randint(1, 12):02}",
                })
            record = {
                "type": "publication",
                "id": f"w{number:07}",
                "kind": drawn.choice(kinds),
                "title": editions[0]["title"],
                "year": year,
                "authors": some(authors, 3),
                "publishers": ["ILO"],
                "editions": editions,
                "pages": drawn.randint(4, 400),
                "topics": some(topics, 3),
                "sources": [{"url": f"https://example.org/catalogue/{number:07}", "kind": "library", "supports": ["title", "date"]}],
            }
            if drawn.random() < 0.3:
                record["series"] = drawn.choice(series)
            if drawn.random() < 0.4:
                record["countries"] = some(countries, 2)
            if drawn.random() < 0.3:
                record["units"] = some(units, 1)
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


main()
