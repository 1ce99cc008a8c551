"""The same verslag written for each peer, as its manual says that one should: headings, lists and tables that are marked as
such, repeated header rows, page numbers, hyphenation, and the tags and archival profile that it offers."""
import re
from html import escape


def typst(blocks):
    def plain(s):
        return re.sub(r"([\\#$*_`<>@\[\]~/=+\-.'\"])", r"\\\1", s).replace("\n", " \\\n")

    out = ['#set page(paper: "a4", margin: 25mm, footer: context align(right, text(8pt)[Pagina #counter(page).display() van '
           "#counter(page).final().at(0)]))",
           '#set text(lang: "nl", size: 10.5pt, font: ("Noto Sans", "DejaVu Sans"), hyphenate: true)',
           "#set par(justify: false)", "#show heading: set block(above: 1.2em)"]
    for b in blocks:
        if b[0] == "title":
            out += [f"#set document(title: [{plain(b[1])}])", "#title()"]
        elif b[0] == "heading":
            out.append("=" * b[1] + " " + plain(b[2]) + "\n")
        elif b[0] == "paragraph":
            out.append(plain(b[1]) + "\n")
        elif b[0] == "item":
            out.append("  " * b[1] + "- " + plain(b[2]))
        else:
            cells = ["".join(f"[{plain(c)}]," for c in row) for row in b[1]]
            head = f"table.header({cells[0]})," if b[2] else cells[0]
            out.append(f"#table(columns: {len(b[1][0])}, stroke: .5pt + gray, inset: 3pt, {head}\n" + "\n".join(cells[1:]) + ")\n")
    return "\n".join(out)


CSS = """@page{size:A4;margin:25mm;@bottom-right{content:"Pagina " counter(page) " van " counter(pages);font-size:8pt}}
body{font:10.5pt/1.35 'Noto Sans','DejaVu Sans';hyphens:auto}h1,h2,h3,h4{break-after:avoid}p{orphans:2;widows:2}
table{border-collapse:collapse;width:100%;margin:6pt 0 12pt}thead{display:table-header-group}tr{break-inside:avoid}
th{background:#e6ecf2;text-align:left}th,td{border:.5pt solid #999;padding:2.5pt 4pt;vertical-align:top}"""


def html(blocks):
    title = next((b[1] for b in blocks if b[0] == "title"), "")
    out = [f'<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>{escape(title)}</title><style>{CSS}</style></head><body>']
    depth = -1
    for b in blocks:
        level = b[1] if b[0] == "item" else -1
        while depth > level:
            out.append("</li></ul>")
            depth -= 1
        if b[0] == "item":
            out.append("</li>" if depth == level else "")
            while depth < level:
                out.append("<ul>")
                depth += 1
            out.append(f"<li>{escape(b[2])}")
        elif b[0] == "table":
            def row(cells, tag):
                return "<tr>" + "".join(f"<{tag}>" + escape(c).replace("\n", "<br>") + f"</{tag.split()[0]}>" for c in cells) + "</tr>"
            head = "<thead>" + row(b[1][0], 'th scope="col"') + "</thead>" if b[2] else ""
            out.append(f"<table>{head}<tbody>" + "".join(row(r, "td") for r in b[1][1 if b[2] else 0:]) + "</tbody></table>")
        else:
            tag = "h1" if b[0] == "title" else f"h{b[1] + 1}" if b[0] == "heading" else "p"
            out.append(f"<{tag}>{escape(b[-1])}</{tag}>")
    return "\n".join(out) + "</li></ul>" * (depth + 1) + "</body></html>"


def latex(blocks):
    def plain(s):
        s = re.sub(r"([#$%&_{}])", r"\\\1", s.replace("\\", "/").replace("~", "-").replace("^", ""))
        s = s.replace("’", "'").replace("“", "``").replace("”", "''").replace("–", "--").replace("…", "...")
        # What the T1 fonts of plain LaTeX lack.
        return "".join(c if ord(c) < 384 else "?" for c in s).replace("\n", r"\newline ")

    out = [r"\documentclass[a4paper]{article}\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage[margin=25mm]{geometry}"
           r"\usepackage{longtable}\usepackage{array}\usepackage{hyperref}\sloppy\begin{document}"]
    depth = -1
    commands = (r"\section*", r"\section*", r"\subsection*", r"\subsubsection*")
    for b in blocks:
        level = b[1] if b[0] == "item" else -1
        while depth > level:
            out.append(r"\end{itemize}")
            depth -= 1
        while depth < level:
            out.append(r"\begin{itemize}")
            depth += 1
        if b[0] == "item":
            out.append(r"\item {}" + plain(b[2]))
        elif b[0] == "table":
            width = len(b[1][0])
            out.append(r"\begin{longtable}{" + "".join(f"|p{{{0.9 / width:.3f}\\linewidth}}" for _ in range(width)) + r"|}\hline")
            for i, row in enumerate(b[1]):
                out.append(" & ".join(map(plain, row)) + r"\\\hline" + (r"\endhead" if b[2] and i == 0 else ""))
            out.append(r"\end{longtable}")
        elif b[0] == "paragraph":
            out.append(plain(b[1]) + "\n")
        else:
            out.append(commands[0 if b[0] == "title" else min(b[1], 3)] + "{" + plain(b[-1]) + "}")
    return "\n".join(out) + "\n" + r"\end{itemize}" * (depth + 1) + r"\end{document}"


def markdown(blocks):
    """For pandoc: pipe tables, in which a cell is one line."""
    def plain(s):
        return re.sub(r"([\\`*_{}\[\]<>()#+\-.!|~^$@'\"])", r"\\\1", s).replace("\n", " ")

    title = next((b[1] for b in blocks if b[0] == "title"), "")
    out = [f"---\ntitle: '{title.replace(chr(39), chr(39) * 2)}'\nlang: nl\n---\n"]
    for i, b in enumerate(blocks):
        if b[0] == "heading":
            out.append("#" * b[1] + " " + plain(b[2]) + "\n")
        elif b[0] == "paragraph":
            out.append(plain(b[1]) + "\n")
        elif b[0] == "item":
            ends = i + 1 == len(blocks) or blocks[i + 1][0] != "item"
            out.append("    " * b[1] + "- " + plain(b[2]) + ("\n" if ends else ""))
        elif b[0] == "table":
            rows = [[plain(c) for c in row] for row in b[1]]
            head = rows.pop(0) if b[2] else [""] * len(rows[0])
            out.append("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
            out += ["| " + " | ".join(row) + " |" for row in rows] + [""]
    return "\n".join(out)
