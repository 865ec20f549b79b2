#!/usr/bin/env python3
"""Checks JSON results against docs/comparison.schema.json, and each quotation against its text.

    python3 tests/cli/json_schema_test.py PROGRAM
"""

import json
import pathlib
import subprocess
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CALL = ROOT / "fixtures" / "calls" / "2021-01-26-biden-putin"
CASES = [
    ["white-house.en.txt", "kremlin.ru.txt"],
    ["white-house.ar.txt", "kremlin.ar.txt", "kremlin.en.txt"],
    ["white-house.en.txt", "white-house.en.txt"],
]


def quotations(value, text, document=None):
    """Every object with start, end and quote, with the text it points into."""
    if isinstance(value, list):
        for item in value:
            yield from quotations(item, text, document)
    elif isinstance(value, dict):
        document = value.get("document", document)
        if {"start", "end", "quote"} <= value.keys():
            yield value, text[document]
        for item in value.values():
            yield from quotations(item, text, document)


def main():
    schema = json.loads((ROOT / "docs" / "comparison.schema.json").read_text(encoding="utf-8"))
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)
    wrong = 0
    for names in CASES:
        command = [sys.argv[1], "compare", *(str(CALL / name) for name in names), "--format", "json"]
        result = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        for error in validator.iter_errors(result):
            print(f"{names}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            wrong += 1
        text = {document: account["text"] for account in result["accounts"] for document in account["documents"]}
        found = list(quotations(result, text))
        wrong += sum(whole[item["start"]:item["end"]] != item["quote"] for item, whole in found)
        if not found:
            print(f"{names}: no quotation at all")
            wrong += 1
        # A validator that accepts anything would be no test.
        result["topics"][0]["status"] = "secret"
        if not list(validator.iter_errors(result)):
            print(f"{names}: a status that does not exist is accepted")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
