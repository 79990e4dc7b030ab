#!/usr/bin/env python3
"""Writes tex.tsv beside this file: the text that each command of TeX prints, for the reader of BibTeX.

    pip install pylatexenc==2.11
    python3 data/names/tex.py

The columns are the name of the command, and the text. `mathbb{R}` is a letter in a style of mathematics. The lines are
in the order of their bytes.
"""

import pathlib
import re
import unicodedata

from pylatexenc.latex2text import get_default_latex_context_db

# The letters of these alphabets have characters of their own in Unicode, under these names.
STYLES = {
    "mathbb": "DOUBLE-STRUCK",
    "mathcal": "SCRIPT",
    "mathscr": "SCRIPT",
    "mathfrak": "FRAKTUR",
}


def commands():
    """Yields each command that prints a text without an argument."""
    known = get_default_latex_context_db()
    for macro in known.iter_macro_specs(["latex-base", "advanced-symbols"]):
        text = macro.simplify_repl
        prints = isinstance(text, str) and text.strip() and "%" not in text
        if prints and re.fullmatch("[A-Za-z]+", macro.macroname) and macro.macroname != "today":
            yield macro.macroname, text.strip()


def letters():
    """Yields each letter of a style."""
    for style, name in STYLES.items():
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz":
            case = "CAPITAL" if letter.isupper() else "SMALL"
            # The letters that came to Unicode first have shorter names: BLACK-LETTER CAPITAL C.
            early = name.replace("FRAKTUR", "BLACK-LETTER")
            for full in (f"{early} {case} {letter}", f"MATHEMATICAL {name} {case} {letter}"):
                try:
                    yield f"{style}{{{letter}}}", unicodedata.lookup(full.upper())
                    break
                except KeyError:
                    continue


def main():
    lines = dict(commands())
    lines.update(letters())
    out = ["# From pylatexenc 2.11 (MIT) and the names of Unicode, by tex.py."]
    out += [f"{name}\t{text}" for name, text in sorted(lines.items())]
    (pathlib.Path(__file__).parent / "tex.tsv").write_text("\n".join(out) + "\n", encoding="utf-8")


main()
