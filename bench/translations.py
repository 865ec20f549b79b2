#!/usr/bin/env python3
"""Whether the same account gives the same topics in each of its languages.

    python3 bench/translations.py PROGRAM FOLDER... [--list] [--top N] [--data FOLDER]

Below each FOLDER stand calls, a folder each, with accounts as NAME.LANGUAGE.txt. Each text is compared with itself, so
no matter of the catalogue is left out as one-sided. Printed is, by pair of languages, how many of the concepts found in
either text are found in both; then the concepts that most often are not. --list prints each of these with its words.
A difference is a wording that one language has no label for, a label that catches another matter, or a translation that
says something else.
"""

import argparse
import collections
import concurrent.futures
import itertools
import json
import pathlib
import subprocess
import sys


def accounts(folders):
    """Texts of one account by language, for every account that has more than one."""
    for folder in folders:
        for call in sorted(path for path in pathlib.Path(folder).iterdir() if path.is_dir()):
            texts = collections.defaultdict(dict)
            for path in sorted(call.glob("*.*.txt")):
                name, language = path.name.removesuffix(".txt").rsplit(".", 1)
                texts[name][language] = path
            yield from ((call.name, name, found) for name, found in texts.items() if len(found) > 1)


def concepts(program, data, path):
    """The words of each concept of the catalogue that a text names, or None where it was refused."""
    command = [program, "compare", path, path, "--format", "json"] + (["--data", data] if data else [])
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        return None
    comparison = json.loads(done.stdout)
    first = comparison["accounts"][0]["id"]
    found = collections.defaultdict(list)
    for topic in comparison["topics"]:
        if topic["origin"] == "catalogue":
            for mention in topic["mentions"]:
                if mention["account"] == first:
                    found[mention.get("concept", topic["id"])].append(" ".join(mention["quote"].split()))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("program")
    options.add_argument("folders", nargs="+")
    options.add_argument("--list", action="store_true", help="print each concept that one language lacks")
    options.add_argument("--top", type=int, default=20, help="how many concepts to print")
    options.add_argument("--data", help="read the catalogue from this folder")
    chosen = options.parse_args()

    todo = list(accounts(chosen.folders))
    paths = sorted({path for _, _, texts in todo for path in texts.values()})
    with concurrent.futures.ThreadPoolExecutor() as pool:
        found = dict(zip(paths, pool.map(lambda path: concepts(chosen.program, chosen.data, path), paths)))
    refused = [str(path) for path in paths if found[path] is None]
    for path in refused:
        print(f"refused: {path}", file=sys.stderr)

    both, either, lacking = collections.Counter(), collections.Counter(), collections.Counter()
    for call, name, texts in todo:
        for first, second in itertools.combinations(sorted(texts), 2):
            one, other = found[texts[first]], found[texts[second]]
            if one is None or other is None:
                continue
            both[first, second] += len(one.keys() & other.keys())
            either[first, second] += len(one.keys() | other.keys())
            for concept in sorted(one.keys() ^ other.keys()):
                lacking[concept] += 1
                if chosen.list:
                    has, lacks, words = (first, second, one) if concept in one else (second, first, other)
                    print(f"{call} {name}: {concept} in {has}, not in {lacks}: {'; '.join(words[concept])}")

    print(f"{len(todo)} accounts, {len(paths)} texts")
    for pair in sorted(either):
        print(f"  {pair[0]}–{pair[1]}  {both[pair]} of {either[pair]}  {both[pair] / max(1, either[pair]):.3f}")
    print(f"  all    {both.total()} of {either.total()}  {both.total() / max(1, either.total()):.3f}")
    for concept, times in lacking.most_common(chosen.top):
        print(f"{times:4}  {concept}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
