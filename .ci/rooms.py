#!/usr/bin/env python3
"""Prints which rooms of the library use which, and fails on a use of a higher room and on two rooms that use each other.

A room is a folder of Sources/AlibabaCloudVpc. It uses another if its code, without comments and string literals, names a
type that the other declares outside of any other type. Members that extensions add aren't followed.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "AlibabaCloudVpc"

# The levels of rooms, lowest first: a room uses those of its own level and of the levels below.
LEVELS = [
    ["Support"],
    ["Secrets"],
    ["Responses"],
    ["Errors"],
    ["Requests"],
    ["Wire"],
    ["Validation"],
    ["VpnConnections", "VpnGateways", "CustomerGateways"],
    ["Signing"],
    ["Transport"],
    ["Client"],
    ["Updates", "Credentials"],
]

# Levels that may use each other, named by their first rooms, and why.
ALLOWED = {
    ("VpnConnections", "Client"): "an operation's default method is in the operation's file, and VpcClient requires it",
}

LITERAL = re.compile(r'(#*)("""|")')
DECLARATION = re.compile(
    r"\s*(?:@\w+(?:\([^)]*\))?\s+)*"
    r"(?:(?:public|package|internal|private|fileprivate|final|indirect|nonisolated)\s+)*"
    r"(?:struct|enum|class|actor|protocol|typealias)\s+(\w+)"
)


def code(text):
    """The text of a Swift file without comments and string literals."""
    kept, position = [], 0
    while position < len(text):
        literal = LITERAL.match(text, position)
        if text.startswith("//", position):
            end = text.find("\n", position)
            position = len(text) if end < 0 else end
        elif text.startswith("/*", position):
            end = text.find("*/", position)
            position = len(text) if end < 0 else end + 2
        elif literal:
            hashes, quotes = literal.groups()
            position = literal.end()
            while position < len(text) and not text.startswith(quotes + hashes, position):
                position += 2 if text[position] == "\\" and not hashes else 1
            position += len(quotes + hashes)
            kept.append('""')
        else:
            kept.append(text[position])
            position += 1
    return "".join(kept)


def outer_types(text):
    """The names of the types that a file declares outside of any other."""
    depth = 0
    for line in text.split("\n"):
        declaration = DECLARATION.match(line)
        if declaration and depth == 0:
            yield declaration.group(1)
        depth += line.count("{") - line.count("}")


def main():
    files = [(path.relative_to(ROOT).parts[0], code(path.read_text())) for path in sorted(ROOT.rglob("*.swift"))]
    rooms_of = collections.defaultdict(set)
    for room, text in files:
        for name in outer_types(text):
            rooms_of[name].add(room)
    uses = collections.defaultdict(lambda: collections.defaultdict(set))
    for room, text in files:
        for name in set(re.findall(r"(?<![.\w])[A-Z]\w*", text)):
            if room not in rooms_of.get(name, {room}):
                for other in rooms_of[name]:
                    uses[room][other].add(name)
    level_of = {room: number for number, level in enumerate(LEVELS) for room in level}
    rooms = sorted({room for room, _ in files}, key=lambda room: (level_of.get(room, len(LEVELS)), room))
    for room in rooms:
        print(f"{room} -> {', '.join(sorted(uses[room], key=rooms.index)) or 'none'}")
    failures = [f"{room} is in none of the levels of this script." for room in rooms if room not in level_of]
    mutual = set()
    for room in rooms:
        for other in uses[room]:
            level, other_level = level_of.get(room, 0), level_of.get(other, 0)
            pair = (LEVELS[level][0], LEVELS[other_level][0])
            is_mutual = level == other_level and room in uses[other] and room < other
            if other_level > level and pair in ALLOWED:
                mutual.add(pair)
            elif other_level > level or is_mutual:
                failures.append(f"{room} must not use {other}: {', '.join(sorted(uses[room][other]))}")
    for pair in sorted(set(ALLOWED) - mutual):
        failures.append(f"{pair[0]} no longer uses {pair[1]}: take the pair from the list.")
    print(f"{len(mutual)} pair of levels uses each other: {', '.join(' and '.join(pair) for pair in sorted(mutual))}")
    print("\n".join(failures), end="\n" if failures else "")
    return 1 if failures else 0


sys.exit(main())
