"""Pandoc and GitHub's own reader (cmark-gfm) read what we wrote: the same blocks in the same order, with the same text in the same
looks and the same links; and what pandoc writes of that is read as the same again. read_back.py FOLDER: NAME.md and NAME.outline,
made by md_make_files."""
import itertools
import json
import pathlib
import re
import subprocess
import sys

# GitHub's dialect, without what only pandoc adds to it.
DIALECT = "commonmark+pipe_tables+strikeout+autolink_bare_uris+task_lists+footnotes+tex_math_dollars+emoji+raw_html"
TAGS = {"strong": "S", "em": "E", "sub": "b", "sup": "p"}


class Text:
    """{flags|href|text} for each stretch of one look, as tests/md/outline.cpp writes it."""
    def __init__(self):
        self.parts, self.gap, self.open = [], "", set()

    def add(self, text, flags, href):
        for c in text:
            if c in " \t":
                self.gap = self.gap or " "
            elif c == "\n":
                self.gap = self.gap.strip(" ") + "/"
            else:
                if self.gap and self.parts:
                    self.parts.append((self.gap, "", ""))
                self.gap = ""
                self.parts.append((c, "".join(sorted(flags, key="SEbp".index)), href))

    def walk(self, inlines, flags=frozenset(), href=""):
        for node in inlines:
            kind, c = node["t"], node.get("c")
            now = flags | self.open
            if kind == "Str":
                self.add(c, now, href)
            elif kind in ("Space", "SoftBreak"):
                self.add(" ", now, href)
            elif kind == "LineBreak":
                self.add("\n", now, href)
            elif kind == "Strong":
                self.walk(c, flags | {"S"}, href)
            elif kind == "Emph":
                self.walk(c, flags | {"E"}, href)
            elif kind == "Subscript":
                self.walk(c, flags | {"b"}, href)
            elif kind == "Superscript":
                self.walk(c, flags | {"p"}, href)
            elif kind == "Link":
                # GitHub's reader makes a link of every mail address, escaped or not.
                its_own = c[2][0] == "mailto:" + "".join(n.get("c", "") for n in c[1] if n["t"] == "Str")
                self.walk(c[1], flags, href if its_own else c[2][0])
            elif kind == "Span":  # a place to go to, in HTML
                self.walk(c[1], flags, href)
            elif kind == "RawInline":
                self.tag(c[1])
            elif kind == "Image":
                self.add("IMAGE", now, href)
            else:
                self.add(f"<<{kind} {json.dumps(c)}>>", now, href)
        return self

    def tag(self, html):
        if html == "<br>":
            return self.add("\n", "", "")
        if (m := re.fullmatch(r"<(/?)(\w+)>", html)) and m[2] in TAGS:
            self.open = self.open - {TAGS[m[2]]} if m[1] else self.open | {TAGS[m[2]]}
        elif not re.fullmatch(r'<a id="[\w.-]+">|</a>', html):
            self.add(f"<<{html}>>", "", "")

    def __str__(self):
        groups = itertools.groupby(self.parts, key=lambda p: p[1:])
        return "".join("{%s|%s|%s}" % (*look, "".join(p[0] for p in part)) for look, part in groups)


def text(inlines):
    return str(Text().walk(inlines))


def blocks(nodes):
    for node in nodes:
        kind, c = node["t"], node.get("c")
        if kind == "Header":
            yield f"h{c[0]} {text(c[2])}"
        elif kind in ("Para", "Plain"):
            images = [n for n in c if n["t"] == "Image"]
            if images and len(c) == 1:
                yield "image " + text(images[0]["c"][1])
            elif (words := text(c)):
                yield "p " + words
        elif kind in ("BulletList", "OrderedList"):
            yield "list" if kind == "BulletList" else f"list {c[0][0]}"
            for item in c if kind == "BulletList" else c[1]:
                yield "item"
                yield from blocks(item)
            yield "end"
        elif kind == "BlockQuote":
            yield "quote"
            yield from blocks(c)
            yield "end"
        elif kind == "Table":
            yield "table"
            for row in [*c[3][1], *(r for body in c[4] for r in body[3])] if c[3][1] else [None, *(r for body in c[4] for r in body[3])]:
                yield "row"
                for cell in row[1] if row else c[2]:
                    yield "cell " + (text(itertools.chain.from_iterable(b["c"] for b in cell[4])) if row else "")
        elif kind != "RawBlock" or c[1].strip() != "<!-- -->":  # which keeps two lists apart
            yield f"<<{kind} {json.dumps(c)[:200]}>>"


def pandoc(source, *arguments):
    return subprocess.run(["pandoc", *arguments], input=source, check=True, capture_output=True, text=True).stdout


def outline(markdown, dialect=DIALECT):
    return list(blocks(json.loads(pandoc(markdown, "-f", dialect, "-t", "json"))["blocks"]))


failures, compared = [], 0


def compare(what, wanted, found):
    global compared
    compared += len(wanted)
    if wanted == found:
        return
    at = next((i for i, (a, b) in enumerate(zip(wanted, found)) if a != b), min(len(wanted), len(found)))
    failures.append(f"{what}, block {at}:\n  wanted " + "\n         ".join(wanted[at:at + 3]) + "\n  found  " + "\n         ".join(found[at:at + 3]))


for file in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
    markdown = file.read_text()
    wanted = file.with_suffix(".outline").read_text().split("\n")[:-1]
    for dialect in (DIALECT, "gfm"):
        compare(f"{file.name} as {dialect}", wanted, outline(markdown, dialect))
    html = subprocess.run(["cmark-gfm", "--unsafe", *(w for e in ("table", "strikethrough", "autolink", "tagfilter") for w in ("-e", e)), file],
                          check=True, capture_output=True, text=True).stdout
    compare(f"{file.name} as cmark-gfm reads it", wanted, outline(html, "html"))
    if file.name.startswith("random"):
        continue  # what pandoc writes of such texts, it does not always read as the same itself
    again = pandoc(markdown, "-f", DIALECT, "-t", DIALECT, "--wrap=preserve")
    compare(f"{file.name}, written again by pandoc", wanted, outline(again))
print("\n".join(failures) or f"{compared} blocks and cells are read as they were meant")
sys.exit(bool(failures) or compared < 5000)
