"""Renders a Markdown file by the rules of GFM; prints the text of each table row, and the targets of links."""
import json
import sys

from markdown_it import MarkdownIt

with open(sys.argv[1], encoding="utf-8") as file:
    tokens = MarkdownIt("commonmark").enable("table").parse(file.read())
rows, links, tables = [], [], 0
for token in tokens:
    tables += token.type == "table_open"
    if token.type == "tr_open":
        rows.append([])
    if token.type == "html_block":
        sys.exit("raw HTML")
    if token.type == "inline":
        if not tables:
            sys.exit(f"text outside of the table: {token.content}")
        text = ""
        for child in token.children:
            if child.type in ("text", "code_inline", "text_special"):
                text += child.content
            elif child.type == "link_open":
                links.append(child.attrs["href"])
            elif child.type != "link_close":
                sys.exit(f"{child.type} in {token.content}")
        rows[-1].append(text)
json.dump({"tables": tables, "rows": rows, "links": links}, sys.stdout)
