#!/usr/bin/python3
"""compare_pages.py PROGRAM [--renew] - compares every page of the samples with what it looked like when somebody looked.

The pages in golden/ are in grey, at 60 dots an inch. A page may differ by a shade here and there (another version of a
library that draws), not by a line that moved. After a change that is meant, run it with --renew, and look at each page that
changed before it is committed.
"""
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image, ImageChops

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
DOTS = 60
SHADES = 24  # of 255, that a pixel may differ by
MOST = 0.002  # of a page's pixels, that may differ by more

SAMPLES = [(record, None) for record in ("kickoff", "council", "english", "smallest")]
SAMPLES += [("kickoff", style) for style in ("lindedaal", "koepel")]


def pages(program, record, style, folder):
    """The pages of a sample, by the name of their image."""
    command = [program, "export", ROOT / f"samples/records/{record}.xml", "--to", "pdf", "--out", folder]
    if style:
        command += ["--house-style", ROOT / f"samples/house-styles/{style}.xml"]
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode:
        sys.exit(f"{record} cannot be exported:\n{made.stderr}")
    stem = folder / "page"
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", folder / f"{record}.pdf", stem], check=True)
    name = f"{record}-{style}" if style else record
    out = {f"{name}-{int(p.stem.split('-')[-1]):02}.png": Image.open(p).copy() for p in sorted(folder.glob("page-*.pgm"))}
    for p in folder.glob("page-*.pgm"):
        p.unlink()
    return out


def few_shades(page):
    """In sixteen shades of grey: enough to see by, and a third of the size."""
    return page.point(lambda shade: round(shade / 17) * 17)


def difference(one, other):
    """Which part of the pixels differs too much; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    shades = ImageChops.difference(one, other).histogram()
    return sum(shades[SHADES + 1:]) / (one.width * one.height)


def main(program, renew):
    faults = []
    seen = set()
    with tempfile.TemporaryDirectory(prefix="verslag-pages-") as folder:
        for record, style in SAMPLES:
            for name, page in pages(program, record, style, pathlib.Path(folder)).items():
                seen.add(name)
                page = few_shades(page)
                golden = GOLDEN / name
                if golden.exists():
                    part = difference(page, Image.open(golden).convert("L"))
                    if part <= MOST:
                        continue
                    faults.append(f"{name} differs in {part:.2%} of its pixels")
                else:
                    faults.append(f"{name} is a new page")
                if renew:
                    GOLDEN.mkdir(exist_ok=True)
                    page.quantize(16).save(golden, optimize=True)
    for golden in sorted(GOLDEN.glob("*.png")):
        if golden.name not in seen:
            faults.append(f"{golden.name} is no page any more")
            if renew:
                golden.unlink()
    for fault in faults:
        print(fault)
    if faults and renew:
        print("renewed; look at them before you commit them")
    elif faults:
        print(f"when that is meant: {pathlib.Path(__file__).name} PROGRAM --renew, and look at each of them")
    return 1 if faults and not renew else 0


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if a != "--renew"]
    if len(arguments) != 1:
        sys.exit("usage: compare_pages.py PROGRAM [--renew]")
    sys.exit(main(arguments[0], "--renew" in sys.argv))
