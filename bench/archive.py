#!/usr/bin/env python3
"""What the topic catalogue knows of a folder of published accounts, and what it does not.

    python3 bench/archive.py PROGRAM FOLDER [--title WORD] [--top N] [--limit N] [--data FOLDER] [--statements]

FOLDER holds *.jsonl files, one account a line with "title", "date" and "text". Each account is compared with itself,
so no matter of the catalogue is left out as one-sided. Printed are, by file, how many statements
have a topic of the catalogue, how many only a name or a key phrase, how many none; then the names and phrases that
stand in the most accounts: the candidates for the catalogue.
"""

import argparse
import collections
import concurrent.futures
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile


def items(path, titles, limit):
    """The accounts of a file whose title has one of the words `titles`, the first `limit` of them."""
    with open(path, encoding="utf-8") as lines:
        chosen = (item for item in map(json.loads, lines)
                  if not titles or any(word.lower() in item["title"].lower() for word in titles))
        yield from itertools.islice(chosen, limit)


def read(program, data, item):
    """The comparison of one account with itself as a dictionary, or None where it was refused."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(f"{item['title']}\n\n{item['text']}\n")
        file.flush()
        command = [program, "compare", file.name, file.name, "--format", "json"]
        if data:
            command += ["--data", data]
        done = subprocess.run(command, capture_output=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


class Count:
    def __init__(self):
        self.accounts = self.refused = self.statements = self.known = self.guessed = 0
        self.without = []  # the words of statements without a concept

    def add(self, comparison):
        catalogued = {topic["id"] for topic in comparison["topics"] if topic["origin"] == "catalogue"}
        first = comparison["accounts"][0]["id"]
        for statement in comparison["statements"]:
            if statement["account"] != first:
                continue
            self.statements += 1
            if any(topic in catalogued for topic in statement["topics"]):
                self.known += 1
                continue
            self.without.append(" ".join(statement["quote"].split()))
            if statement["phrases"]:
                self.guessed += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--title", action="append", default=[], help="only accounts whose title has this word (repeatable)")
    parser.add_argument("--statements", action="store_true", help="print the statements without a concept as well")
    parser.add_argument("--top", type=int, default=40)
    parser.add_argument("--limit", type=int, help="read this many accounts of each file")
    parser.add_argument("--data", help="data folder to use instead of the built-in data")
    arguments = parser.parse_args()
    paths = sorted(arguments.folder.glob("*.jsonl"))
    if not paths:
        sys.exit(f"archive.py: {arguments.folder}: holds no .jsonl file")

    print(f"{'file':<22}{'accounts':>9}{'refused':>9}{'statements':>12}{'concept':>9}{'name or phrase':>16}{'nothing':>9}")
    candidates = {"entity": collections.Counter(), "phrase": collections.Counter()}
    words = {}
    for path in paths:
        count = Count()
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            for comparison in pool.map(lambda item: read(arguments.program, arguments.data, item),
                                       items(path, arguments.title, arguments.limit)):
                count.accounts += 1
                if comparison is None:
                    count.refused += 1
                    continue
                count.add(comparison)
                named = {(phrase["origin"], phrase["quote"].lower()): " ".join(phrase["quote"].split())
                         for statement in comparison["statements"] for phrase in statement["phrases"]}
                for (origin, phrase), written in named.items():
                    candidates[origin][phrase] += 1
                    words.setdefault(phrase, written)
        share = [f"{100 * part / max(count.statements, 1):.1f} %" for part in
                 (count.known, count.guessed, count.statements - count.known - count.guessed)]
        print(f"{path.name:<22}{count.accounts:>9}{count.refused:>9}{count.statements:>12}"
              f"{share[0]:>9}{share[1]:>16}{share[2]:>9}")
        if arguments.statements:
            for quote in count.without:
                print(f"    {quote}")
    for origin, counter in candidates.items():
        print(f"\nmost frequent without a concept: {origin}")
        for topic, number in sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))[:arguments.top]:
            print(f"{number:>6}  {words[topic]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
