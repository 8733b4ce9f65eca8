#!/usr/bin/env python3
"""Prints how many Swift files the folders of Sources have and how long they are, and fails if a limit is exceeded."""
import pathlib
import re
import statistics
import sys

LEAST_MEDIAN = 70
MOST_SHORT_FILES = 0.05
SHORT_FILE = 15
LONGEST_FILE = 300

root = pathlib.Path(__file__).resolve().parent.parent

# Each operation adds a file to the library, and a rule of some 60 lines to the simulator.
operations = sum(
    len(re.findall(r"SimulatedOperation\(\s*\w+Request\.self", path.read_text()))
    for path in (root / "Sources/AlibabaCloudVpcTesting/Simulator/Operations").glob("*.swift")
)
print(f"{operations} operations")

# The most files of a folder, and the most lines, if they're limited.
LIMITS = {
    "Sources/AlibabaCloudVpc": (150 + operations, None),
    "Sources/AlibabaCloudVpcTesting": (45, None),
    "Sources/AlibabaCloudVpcTesting/Simulator": (45, 2000 + 60 * operations),
}

failures = []
for folder, (most_files, most_lines) in LIMITS.items():
    lines = {path: path.read_text().count("\n") for path in (root / folder).rglob("*.swift")}
    median = statistics.median(lines.values())
    short = sum(count <= SHORT_FILE for count in lines.values()) / len(lines)
    longest = max(lines, key=lambda path: lines[path])
    total = sum(lines.values())
    print(f"{folder}")
    print(f"  {len(lines)} Swift files, at most {most_files}")
    print(f"  {total} lines" + (f", at most {most_lines}" if most_lines else ""))
    print(f"  median of {median:g} lines, at least {LEAST_MEDIAN}")
    print(f"  {short:.1%} of them with at most {SHORT_FILE} lines, at most {MOST_SHORT_FILES:.1%}")
    print(f"  the longest has {lines[longest]} lines, at most {LONGEST_FILE}: {longest.relative_to(root)}")
    if (
        len(lines) > most_files
        or most_lines and total > most_lines
        or median < LEAST_MEDIAN
        or short > MOST_SHORT_FILES
        or lines[longest] > LONGEST_FILE
    ):
        failures.append(folder)
print("\n".join(f"Over a limit: {folder}" for folder in failures), end="\n" if failures else "")
sys.exit(bool(failures))
