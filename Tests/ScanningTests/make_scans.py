"""Makes synthetic scans of the pages of a list, with what was drawn in each box.

Usage: make_scans.py FOLDER. The folder holds list.pdf, layouts.json (a list of layouts, one a page, lengths in
millimetres) and conditions.json; scans and truth.json are written there. Everything is drawn from the seeds in
the conditions, so the same folder gives the same scans.
"""

import json
import math
import pathlib
import subprocess
import sys

import numpy
from PIL import Image, ImageDraw, ImageFilter


def curve(points, steps):
    """A Catmull-Rom spline through points."""
    ends = [points[0]] + points + [points[-1]]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        for step in range(steps):
            t = step / steps
            yield tuple(
                0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t
                       + (3 * q - p - 3 * r + s) * t * t * t)
                for p, q, r, s in zip(a, b, c, d)
            )


def signature(random, box, style):
    """The points of a signature in millimetres, and its pen's width."""
    x, y, width, height = box["x"], box["y"], box["width"], box["height"]
    scale = {"small": 0.45, "usual": 0.75, "large": 1.0, "crossing": 1.25}[style]
    across, down = width * scale, height * min(scale, 1.15) * 0.8
    left = x + (width - across) * random.uniform(0.25, 0.75)
    middle = y + height * random.uniform(0.45, 0.55)
    if style == "crossing":
        # Out at one side: at most a third of the signature stands in the neighbour's box.
        left = x + width * random.uniform(0.02, 0.1) if random.random() < 0.5 else x - width * 0.28
        middle = y + height * random.choice([0.3, 0.5, 0.72])
    count = random.integers(5, 10)
    points = []
    for index in range(count):
        swing = down / 2 * random.uniform(0.4, 1.0) * (-1 if index % 2 else 1)
        points.append(
            (left + across * (index + random.uniform(-0.3, 0.3)) / (count - 1), middle + swing)
        )
    if random.random() < 0.5:
        points.append((left, middle + down * 0.35))
        points.append((left + across * 0.9, middle + down * random.uniform(0.25, 0.45)))
    return points, random.uniform(0.28, 0.6)


def loops(random, box, style):
    """Another hand: a row of loops that leans and fades, or two or three letters that do not touch, or a tick."""
    x, y, width, height = box["x"], box["y"], box["width"], box["height"]
    pen = random.uniform(0.25, 0.5)
    kind = random.choice(["loops", "letters", "tick"], p=[0.6, 0.3, 0.1])
    if kind == "tick":
        left, low = x + width * random.uniform(0.3, 0.5), y + height * random.uniform(0.6, 0.75)
        rise = height * random.uniform(0.35, 0.5)
        return [[(left, low - rise * 0.4), (left + rise * 0.3, low), (left + rise, low - rise)]], pen
    scale = {"small": 0.4, "usual": 0.7, "large": 0.95, "crossing": 1.2}[style]
    across, down = width * scale, height * min(scale, 1.1) * 0.75
    left = x + (width - across) * random.uniform(0.3, 0.7)
    middle = y + height * random.uniform(0.42, 0.58)
    if style == "crossing":
        left = x + width * 0.06 if random.random() < 0.5 else x - width * 0.26
        middle = y + height * random.choice([0.32, 0.5, 0.7])
    strokes = []
    letters = 1 if kind == "loops" else int(random.integers(2, 4))
    for letter in range(letters):
        start, room = left + across * letter / letters, across / letters * (1 if letters == 1 else 0.75)
        turns = int(random.integers(3, 7)) if letters == 1 else int(random.integers(1, 3))
        lean, fade = random.uniform(-0.3, 0.5), random.uniform(0.3, 1.0)
        points = []
        for step in range(turns * 8 + 1):
            t = step / (turns * 8)
            angle = 2 * math.pi * turns * t
            size = down / 2 * (1 - (1 - fade) * t)
            radius = min(room * 0.18, size * 0.6)
            points.append((
                start + radius + (room - 2 * radius) * t - radius * math.sin(angle)
                + lean * size * math.cos(angle) * 0.3,
                middle - size * math.cos(angle),
            ))
        strokes.append(points)
    return strokes, pen


def draw_strokes(page, dpi, strokes):
    """Draws strokes (points in millimetres, width, level) into a page of grey levels."""
    factor = 3
    scale = dpi / 25.4
    for points, width, level in strokes:
        path = [(x * scale, y * scale) for x, y in curve(points, 14)]
        pad = width * scale + 3
        left = int(min(p[0] for p in path) - pad)
        top = int(min(p[1] for p in path) - pad)
        right = int(max(p[0] for p in path) + pad)
        bottom = int(max(p[1] for p in path) + pad)
        mask = Image.new("L", ((right - left) * factor, (bottom - top) * factor), 0)
        draw = ImageDraw.Draw(mask)
        moved = [((px - left) * factor, (py - top) * factor) for px, py in path]
        thick = width * scale * factor
        draw.line(moved, fill=255, width=max(1, round(thick)), joint="curve")
        for px, py in moved[::4]:
            draw.ellipse([px - thick / 2, py - thick / 2, px + thick / 2, py + thick / 2], fill=255)
        mask = mask.resize((right - left, bottom - top), Image.Resampling.BOX)
        page.paste(level, (left, top), mask)


def spoil(page, random, condition):
    """Turns, shades and roughens a page as a scanner does."""
    grey = page.rotate(
        condition["degrees"], resample=Image.Resampling.BICUBIC, fillcolor=condition.get("outside", 245)
    )
    if condition.get("upsideDown"):
        grey = grey.rotate(180)
    if condition.get("blur", 0) > 0:
        grey = grey.filter(ImageFilter.GaussianBlur(condition["blur"] * condition["dpi"] / 150))
    level = numpy.asarray(grey, dtype=numpy.float32)
    height, width = level.shape
    depth = condition.get("shadow", 0)
    if depth:
        down, across = numpy.mgrid[0:height, 0:width].astype(numpy.float32)
        angle = random.uniform(0, 2 * math.pi)
        slope = (math.cos(angle) * across / width + math.sin(angle) * down / height)
        slope = (slope - slope.min()) / (slope.max() - slope.min())
        fold = numpy.exp(-(((across / width - random.uniform(0, 1)) / 0.08) ** 2))
        level = level * (1 - depth * slope) * (1 - depth * 0.4 * fold)
    if condition.get("noise", 0):
        level = level + random.normal(0, condition["noise"], level.shape).astype(numpy.float32)
    if condition.get("specks", 0):
        spots = random.random(level.shape) < condition["specks"]
        level[spots] = random.choice([0.0, 255.0], size=int(spots.sum()))
    return Image.fromarray(numpy.clip(level, 0, 255).astype(numpy.uint8), "L")


def main(folder):
    folder = pathlib.Path(folder)
    layouts = json.loads((folder / "layouts.json").read_text())
    conditions = json.loads((folder / "conditions.json").read_text())
    rendered = {}
    truth = []
    for number, condition in enumerate(conditions):
        dpi = condition["dpi"]
        if dpi not in rendered:
            stem = folder / f"page-{dpi}"
            subprocess.run(
                ["pdftoppm", "-r", str(dpi), "-gray", str(folder / "list.pdf"), str(stem)], check=True
            )
            rendered[dpi] = sorted(folder.glob(f"page-{dpi}-*.pgm"))
        random = numpy.random.default_rng(condition["seed"])
        for index, layout in enumerate(layouts):
            page = Image.open(rendered[dpi][index]).convert("L")
            strokes = []
            signed = []
            for box in layout["boxes"]:
                # Beside a crossing signature the neighbour may be empty or not, as it comes.
                if random.random() < condition.get("share", 0.6):
                    style = random.choice(
                        ["small", "usual", "large", "crossing"], p=[0.15, 0.45, 0.25, 0.15]
                    )
                    if condition.get("hand", "zigzag") == "loops":
                        lines, width = loops(random, box["area"], style)
                    else:
                        points, width = signature(random, box["area"], style)
                        lines = [points]
                    level = int(random.choice([25, 70, 110, condition.get("lightest", 150)]))
                    strokes.extend((points, width, level) for points in lines)
                    signed.append(True)
                else:
                    signed.append(False)
            draw_strokes(page, dpi, strokes)
            scan = spoil(page, random, condition)
            suffix = condition.get("format", "jpg")
            name = f"scan-{number}-{index}.{suffix}"
            if suffix == "jpg":
                scan.save(folder / name, quality=condition.get("quality", 75), dpi=(dpi, dpi))
            else:
                scan.save(folder / name, dpi=(dpi, dpi))
            truth.append({"file": name, "condition": number, "page": index, "signed": signed})
    (folder / "truth.json").write_text(json.dumps(truth))


if __name__ == "__main__":
    main(sys.argv[1])
