"""Counts words as examples/wordcount.hk does, to check its figures: python3 wordcount_check.py FOLDER"""
import os
import re
import sys
import unicodedata
from collections import Counter

CANDIDATES = re.compile(r"\w+")


def is_word(c):
    return unicodedata.category(c) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd")


def words(text):
    for run in CANDIDATES.findall(text):
        if run.isascii() and "_" not in run:
            yield run.lower()
            continue
        yield from "".join(c if is_word(c) else " " for c in run).split(" ")


def files(folder, above=()):
    """Links are followed, except to a directory that they are in."""
    real = os.path.realpath(folder)
    if real in above:
        return
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from files(path, (*above, real))
        elif os.path.isfile(path):
            yield path


def main(folder):
    count, binary, lines, counts = 0, 0, 0, Counter()
    for path in files(folder):
        with open(path, "rb") as file:
            content = file.read()
        try:
            if b"\0" in content[:8192]:
                raise ValueError("binary")
            text = content.decode("utf-8")
        except ValueError:
            binary += 1
            continue
        count += 1
        lines += text.count("\n") + (1 if text and not text.endswith("\n") else 0)
        counts.update(word.lower() for word in words(text) if word)
    print(f"{count:,} files, {lines:,} lines, {sum(counts.values()):,} words; {binary:,} binary files skipped")
    print()
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:20]
    width = max((len(word) for word, _ in top), default=0)
    for word, n in top:
        print(f"{word:<{width}}  {n:>10,}")


main(sys.argv[1])
