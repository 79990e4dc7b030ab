#!/usr/bin/env python3
"""Measures the search with each part of the formula off, and with each language of the lexicon off.

    tests/relevance/ablation.py FILE.json …

Copies the tree to target/ablation, reads the weights of the copy from the environment (SSE_NAME=VALUE) and builds it
once. The program itself has no such switch. FILE is an array of {"query", "kind", "relevant": {id: grade}}.
"""

import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "target" / "ablation"
LANGUAGES = "en fr es pt it de tr ar ru el zh ja ko id vi sw".split()
FIELDS = """Author OtherTitle FormerName Course Series Id Topic Keyword Unit Region About Corporate Year Publisher Kind
Language Country Place""".split()
# The value that switches a part off.
PARTS = {
    "concepts (and near, broader, related)": "Concept=0 Near=0 Broader=0 Related=0",
    "narrower concepts": "NARROWER=0",
    "broader concepts": "BROADER=0",
    "related concepts": "RELATED=0",
    "misspelt expressions (near)": "Near=0",
    "topics in other languages": "Translation=0",
    "other forms": "Form=0",
    "prefixes": "Prefix=0",
    "typing errors": "Typo=0",
    "a match in a second field": "SECOND_FIELD=0",
    "the order of words": "ORDER=0",
    "the cover of a name": "COVER=0",
    "the edition in the query's language": "LANGUAGE=0",
    "parts below their works": "SECONDARY=1",
    "works about countries below general ones": "LOCAL=1",
    "general words weigh less": "LEAST=1",
    "an expression is one subject": "EXPRESSION=99",
    "equal fields": " ".join(f"{field}=1" for field in FIELDS),
    "trust in a broader concept": "TRUST_IN_BROADER=0",
    "loose concepts are guesses": "CERTAIN=0",
}

TUNED = """
/// Returns a weight from the environment.
pub(crate) fn tuned(name: &str, value: f32) -> f32 {
    static SET: std::sync::OnceLock<std::collections::HashMap<String, f32>> = std::sync::OnceLock::new();
    let set = SET.get_or_init(|| {
        let all = std::env::vars();
        all.filter_map(|(key, value)| Some((key.strip_prefix("SSE_")?.to_owned(), value.parse().ok()?))).collect()
    });
    set.get(name).copied().unwrap_or(value)
}
"""


def one_arm_each(arm):
    """Returns an arm with a weight of its own for each pattern of an arm."""
    patterns = re.findall(r"(?:Field|MatchKind)::(?:\w+)", arm[1])
    return " ".join(f'{p} => tuned("{p.split("::")[1]}", {arm[2]}),' for p in patterns)


def build():
    """Returns the program of the copy."""
    left_out = shutil.ignore_patterns("target", ".git")
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(ROOT, COPY, ignore=left_out)
    weights = COPY / "src/search/weights.rs"
    text = weights.read_text()
    names = dict(re.findall(r"const ([A-Z_]+): f32 = ([0-9.]+);", text))
    for name in names:
        text = re.sub(rf"(?<![A-Z_`])(?<!const ){name}\b(?!: f32)", f"of_{name.lower()}()", text)
    text = re.sub(r"((?:(?:Field|MatchKind)::\w+\s*\|?\s*)+) => ([0-9.]+),", one_arm_each, text)
    text += TUNED
    text += "".join(f'pub(crate) fn of_{n.lower()}() -> f32 {{ tuned("{n}", {v}) }}\n' for n, v in names.items())
    weights.write_text(text)
    for file in (COPY / "src/search").glob("*.rs"):
        text = file.read_text()
        for name in names:
            text = re.sub(rf"weights::{name}\b", f"weights::of_{name.lower()}()", text)
        if file != weights:
            file.write_text(text)
    hits = COPY / "src/lexicon/hits.rs"
    loop = "for language in cut.languages(of_text) {"
    off = 'if of_text.is_none() && std::env::var("SSE_OFF").is_ok_and(|off| off == language.code()) { continue; }'
    hits.write_text(hits.read_text().replace(loop, loop + off))
    target = {**os.environ, "CARGO_TARGET_DIR": str(ROOT / "target")}
    subprocess.run(["cargo", "build", "--quiet"], cwd=COPY, env=target, check=True)
    return shutil.copy(ROOT / "target/debug/ssefind", COPY / "ssefind")


def found(program, query, variables):
    """Returns the ids of the first 50 hits."""
    command = [program, "search", "--json", "--partial", "--limit", "50", "--", query]
    ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **variables}, check=False)
    return [record["id"] for record in json.loads(ran.stdout)]


def measured(program, judged, variables):
    """Returns success@1, nDCG@10, recall@50 and silence."""
    with ThreadPoolExecutor(2) as pool:
        all_found = list(pool.map(lambda one: found(program, one["query"], variables), judged))
    rows, silent = [], []
    for one, ids in zip(judged, all_found):
        relevant = one["relevant"]
        if not relevant:
            silent.append(not ids)
            continue
        gain = lambda grades: sum((2**g - 1) / math.log2(at + 2) for at, g in enumerate(grades[:10]))
        first = bool(ids) and relevant.get(ids[0]) == max(relevant.values())
        ideal = gain(sorted(relevant.values(), reverse=True))
        recall = sum(id in ids for id in relevant) / len(relevant)
        rows.append((first, gain([relevant.get(id, 0) for id in ids]) / ideal, recall))
    means = [sum(column) / len(rows) for column in zip(*rows)]
    return [*means, sum(silent) / max(len(silent), 1)]


def main():
    files = {pathlib.Path(name).stem: json.loads(pathlib.Path(name).read_text()) for name in sys.argv[1:]}
    program = build()
    print("| off | " + " | ".join(f"{name}: s@1 nDCG recall silence" for name in files) + " |")
    print("| --- |" + " --- |" * len(files))
    rows = {"nothing": {}}
    rows.update({part: dict(f"SSE_{pair}".split("=") for pair in off.split()) for part, off in PARTS.items()})
    rows.update({f"lexicon: {language}": {"SSE_OFF": language} for language in LANGUAGES})
    for name, variables in rows.items():
        cells = [measured(program, judged, variables) for judged in files.values()]
        told = [" ".join(f"{value:.3f}" for value in cell) for cell in cells]
        print(f"| {name} | " + " | ".join(told) + " |", flush=True)


if __name__ == "__main__":
    main()
