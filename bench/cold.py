#!/usr/bin/env python3
"""Times the whole program on the bundled pair, one new process a run.

    python3 bench/cold.py [PROGRAM] [--runs N] [--check]

User and system time are those the kernel counts for the process (wait4), as the median of all runs; the peak memory is
the largest. Files are in the page cache, as they are for anyone's second call. With --check, a figure above its limit
makes the exit code 1.
"""

import argparse
import os
import pathlib
import statistics
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CALL = ROOT / "fixtures" / "calls" / "2021-01-26-biden-putin"
PAIR = [str(CALL / "white-house.en.txt"), str(CALL / "kremlin.ru.txt")]
MEMORY_LIMIT_MIB = 32


def run_once(command):
    """Milliseconds of user and of system time, and peak memory in MiB."""
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    child = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"cold.py: exit code {os.waitstatus_to_exitcode(status)} from: {' '.join(command)}")
    # The kernel counts this interpreter's memory at the spawn in, about 10 MiB: a floor below what is measured.
    return usage.ru_utime * 1000, usage.ru_stime * 1000, usage.ru_maxrss / 1024


def measure(program, options, runs, new_database):
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(runs + 1):
            database = ["--db", os.path.join(folder, f"{number}.db")] if new_database else []
            figures.append(run_once([program, "compare", *PAIR, *options, *database]))
    figures = figures[1:]  # the first run reads the program from the disk
    return {
        "user": statistics.median(user for user, _, _ in figures),
        "system": statistics.median(system for _, system, _ in figures),
        "both": statistics.median(user + system for user, system, _ in figures),
        "peak": max(peak for _, _, peak in figures),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=str(ROOT / "build" / "release" / "cli" / "diptych"))
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()

    cases = [
        ("text report", [], False, 15),
        ("--format json", ["--format", "json"], False, 15),
        ("--db, a new file", [], True, 25),
    ]
    print(f"{'diptych compare, ' + str(arguments.runs) + ' runs':<26}{'user ms':>9}{'system ms':>11}{'both ms':>9}"
          f"{'limit':>7}{'peak MiB':>10}{'limit':>7}")
    over = False
    for name, options, new_database, limit in cases:
        figure = measure(arguments.program, options, arguments.runs, new_database)
        print(f"{name:<26}{figure['user']:>9.1f}{figure['system']:>11.1f}{figure['both']:>9.1f}{limit:>7}"
              f"{figure['peak']:>10.1f}{MEMORY_LIMIT_MIB:>7}")
        over = over or figure["both"] > limit or figure["peak"] > MEMORY_LIMIT_MIB
    return 1 if over and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
