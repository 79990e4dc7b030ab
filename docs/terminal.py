#!/usr/bin/env python3
"""Draws docs/terminal.svg: a search in a terminal, from the real output of the program.

    docs/terminal.py target/release/ssefind > docs/terminal.svg
"""
import html
import os
import pty
import re
import struct
import subprocess
import sys
import fcntl
import termios

COLUMNS, ROWS = 92, 40
WORDS = ["search", "waste pickrs coops", "--limit", "3"]
COLOURS = {"30": "#4b5563", "31": "#f87171", "32": "#4ade80", "33": "#facc15", "34": "#60a5fa", "35": "#e879f9",
           "36": "#22d3ee", "37": "#e5e7eb", "90": "#9ca3af"}
CELL, LINE, MARGIN = 8.4, 19, 16


def output(binary):
    """Returns what the program writes to a terminal of COLUMNS columns."""
    main, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "PAGER": ""}
    process = subprocess.Popen([binary, *WORDS, "--color", "always"], stdout=child, stderr=child, stdin=child,
                               env=environment, close_fds=True)
    os.close(child)
    parts = []
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:  # Linux reports the end of a terminal as an error.
            break
        if not part:
            break
        parts.append(part)
    process.wait()
    return b"".join(parts).decode().replace("\r", "")


def spans(line):
    """Splits a line at its colour sequences into pairs of style and text."""
    style, start = "", 0
    line = re.sub(r"\x1b\]8;[^\x1b]*\x1b\\", "", line)
    for match in re.finditer(r"\x1b\[([0-9;]*)m", line):
        if match.start() > start:
            yield style, line[start:match.start()]
        start = match.end()
        codes = match.group(1).split(";")
        style = "" if codes in ([""], ["0"]) else style
        for code in codes:
            if code in COLOURS:
                style += f' fill="{COLOURS[code]}"'
            elif code == "1":
                style += ' font-weight="bold"'
            elif code == "4":
                style += ' text-decoration="underline"'
    if line[start:]:
        yield style, line[start:]


def main():
    """Writes the picture to standard output."""
    command = "$ ssefind " + " ".join(f"'{word}'" if " " in word else word for word in WORDS)
    lines = [command, *output(os.path.abspath(sys.argv[1])).rstrip("\n").split("\n")]
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
          f'height="{height:.0f}" font-family="ui-monospace, DejaVu Sans Mono, Menlo, Consolas, monospace" '
          f'font-size="14">')
    print('<rect width="100%" height="100%" rx="8" fill="#111827"/>')
    for row, line in enumerate(lines):
        column = 0
        for style, text in spans(line):
            x, y = MARGIN + column * CELL, MARGIN + (row + 0.75) * LINE
            fill = "" if "fill=" in style else ' fill="#e5e7eb"'
            shown = html.escape(text, quote=False)
            print(f'<text x="{x:.1f}" y="{y:.1f}" textLength="{len(text) * CELL:.1f}" xml:space="preserve"'
                  f'{fill}{style}>{shown}</text>')
            column += len(text)
    print("</svg>")


main()
