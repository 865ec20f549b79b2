#!/usr/bin/env python3
"""Checks that the manual page and the completions name every command and option that --help names.

    python3 tests/cli/manual_test.py PROGRAM MANUAL_PROGRAM
"""

import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main():
    program, manual = sys.argv[1:3]
    forms = {what: output(manual, what) for what in ("man", "bash", "zsh", "fish")}
    forms["man"] = forms["man"].replace("\\-", "-")
    # The list of commands ends with the examples.
    listed = output(program, "--help").split("Subcommands:")[1].split("Examples:")[0]
    commands = re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)
    missing = []
    for command in commands:
        help_text = output(program, command, "--help").split("Examples:")[0]
        for what, text in forms.items():
            if command not in text:
                missing.append(f"{what}: {command}")
            for option in re.findall(r"--([a-z][a-z-]+)", help_text):
                name = f"-l {option}" if what == "fish" else f"--{option}"
                if name not in text:
                    missing.append(f"{what}: {command} --{option}")
    for what in missing:
        print("missing in", what)
    if len(commands) < 4:
        print("few commands:", commands)
    syntax = subprocess.run(["bash", "-n"], input=forms["bash"], text=True, check=False).returncode
    return 1 if missing or syntax or len(commands) < 4 else 0


if __name__ == "__main__":
    sys.exit(main())
