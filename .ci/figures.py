#!/usr/bin/env python3
"""Prints how many Swift files Sources has and how long they are, and fails if a limit is exceeded."""
import pathlib
import statistics
import sys

MOST_FILES = 170
LEAST_MEDIAN = 70
MOST_SHORT_FILES = 0.05
SHORT_FILE = 15
LONGEST_FILE = 300

root = pathlib.Path(__file__).resolve().parent.parent
lines = {path: path.read_text().count("\n") for path in (root / "Sources").rglob("*.swift")}
median = statistics.median(lines.values())
short = sum(count <= SHORT_FILE for count in lines.values()) / len(lines)
longest = max(lines, key=lambda path: lines[path])
print(f"{len(lines)} Swift files, at most {MOST_FILES}")
print(f"median of {median:g} lines, at least {LEAST_MEDIAN}")
print(f"{short:.1%} of them with at most {SHORT_FILE} lines, at most {MOST_SHORT_FILES:.1%}")
print(f"the longest has {lines[longest]} lines, at most {LONGEST_FILE}: {longest.relative_to(root)}")
sys.exit(
    len(lines) > MOST_FILES or median < LEAST_MEDIAN or short > MOST_SHORT_FILES or lines[longest] > LONGEST_FILE
)
