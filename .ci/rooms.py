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

# The rooms of resources.
RESOURCES = ["VpnConnections", "VpnGateways", "CustomerGateways", "VpnAttachments", "Routes", "Tags", "Regions"]

# The levels of rooms, lowest first: a room uses those of its own level and of the levels below.
LEVELS = [
    ["Support"],
    ["Secrets"],
    ["Responses"],
    ["Errors"],
    ["Requests"],
    ["Wire"],
    ["Validation"],
    RESOURCES,
    ["Signing"],
    ["Transport"],
    ["Client"],
    ["Updates", "Credentials"],
]

# The most exceptions; the rooms of resources are one.
MOST_REASONS = 2

# The rooms that may use one type of a higher room, that room and type, and why.
ALLOWED = {
    tuple(RESOURCES): (
        "Client",
        "VpcClient",
        "an operation's default method is in the operation's file, and VpcClient requires it",
    ),
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
    allowed = {(room, other): name for users, (other, name, _) in ALLOWED.items() for room in users}
    mutual = []
    for room in rooms:
        for other in uses[room]:
            if room in uses[other] and room < other:
                mutual.append(f"{room} and {other}")
            is_higher = level_of.get(other, 0) > level_of.get(room, 0)
            is_equal = level_of.get(other, 0) == level_of.get(room, 0) and room in uses[other]
            names = uses[room][other] - {allowed.get((room, other))}
            if names and (is_higher or is_equal):
                failures.append(f"{room} must not use {other}: {', '.join(sorted(names))}")
    for (room, other), name in sorted(allowed.items()):
        if name not in uses[room][other]:
            failures.append(f"{room} no longer uses {name} of {other}: take it from the list.")
    print(f"{len(mutual)} pairs of rooms use each other, listed reasons: {len(ALLOWED)}: {', '.join(sorted(mutual)) or 'none'}")
    if len(ALLOWED) > MOST_REASONS:
        failures.append(f"There are more than {MOST_REASONS} reasons.")
    print("\n".join(failures), end="\n" if failures else "")
    return 1 if failures else 0


sys.exit(main())
