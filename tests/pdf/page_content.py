"""What the content of a page draws, where, in which colour, and as what."""
import re
from dataclasses import dataclass, field


@dataclass
class Shown:
    """A string of text."""
    x: float
    y: float
    size: float
    font: str
    color: tuple
    codes: list
    kerning: float  # thousandths of the size by which its glyphs are moved back
    mcid: int = None
    artifact: "Artifact" = None


@dataclass
class Filled:
    """A rectangle."""
    box: tuple
    color: tuple
    order: int


@dataclass
class Artifact:
    properties: str
    box: tuple = None
    texts: list = field(default_factory=list)


class PageContent:
    """Reads what our own painter writes: an operator a line, and no more of PDF than that."""

    def __init__(self, data):
        self.texts, self.boxes, self.artifacts, self.order, self.outside = [], [], [], [], []
        color, font, size, x, y = (0, 0, 0), None, 0, 0, 0
        mcid = artifact = None
        depth = 0
        for line in data.decode("latin-1").split("\n"):
            if line.endswith("BDC"):
                depth += 1
                if depth > 1:
                    self.outside.append("marked content is nested")
                number = re.match(r"/\w+<</MCID (\d+)", line)
                mcid = int(number[1]) if number else None
                if line.startswith("/Artifact"):
                    box = re.search(r"/BBox\[([^\]]*)\]", line)
                    artifact = Artifact(line, tuple(map(float, box[1].split())) if box else None)
                    self.artifacts.append(artifact)
                elif mcid is None:
                    self.outside.append(f"marked content without a number: {line}")
            elif line == "EMC":
                depth -= 1
                mcid = artifact = None
            elif line == "BT":
                x = y = 0
            elif line.endswith(" Td"):
                dx, dy = map(float, line.split()[:2])
                x, y = x + dx, y + dy
            elif line.endswith(" Tf"):
                font, size = line[1:].split()[0], float(line.split()[1])
            elif line.endswith(" rg"):
                color = tuple(map(float, line.split()[:3]))
            elif line.endswith(" re f"):
                left, bottom, width, height = map(float, line.split()[:4])
                self.boxes.append(Filled((left, bottom, left + width, bottom + height), color, len(self.order)))
                self.order.append("box")
            elif re.search(r"(TJ|Tj|'|\")$", line):
                codes = [int(run[i:i + 4], 16) for run in re.findall(r"<([0-9A-F]*)>", line) for i in range(0, len(run), 4)]
                kerning = sum(map(float, re.findall(r"-?[\d.]+", re.sub(r"<[0-9A-F]*>", " ", line[:-2]))))
                shown = Shown(x, y, size, font, color, codes, kerning, mcid, artifact)
                self.texts.append(shown)
                if artifact:
                    artifact.texts.append(shown)
                self.order.append("text")
            if depth == 0 and re.search(r"\b(TJ|Tj|re|Do|f|S|B|sh)$", line):
                self.outside.append(f"something is drawn outside of marked content: {line}")
        if depth:
            self.outside.append("marked content is not closed")

    def ground(self, text):
        """The colour that a text stands on: of the last rectangle below its middle, else white."""
        x, y = text.x + 0.5, text.y + text.size * 0.3
        found = (1, 1, 1)
        for box in self.boxes:
            if box.box[0] <= x <= box.box[2] and box.box[1] <= y <= box.box[3]:
                found = box.color
        return found
