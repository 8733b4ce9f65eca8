#!/usr/bin/env python3
"""Prints which rooms of the library use which, and fails on two that use each other.

A room is a folder of Sources/AlibabaCloudVpc. It uses another if its code, without comments and string literals, names a
type that the other declares outside of any other type. Members that extensions add aren't followed.
"""
import collections
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "AlibabaCloudVpc"

# Two rooms that may use each other, and why.
ALLOWED = {
    ("Client", "Credentials"): "the security token service is called with a client's retries",
    ("Client", "CustomerGateways"): "an operation's default method stands in the operation's file",
    ("Client", "VpnConnections"): "an operation's default method stands in the operation's file",
    ("Client", "VpnGateways"): "an operation's default method stands in the operation's file",
    ("Errors", "Responses"): "an error is read from a node, and the decoder throws errors",
    ("Requests", "Responses"): "a request names its response, and the decoder knows the request's parameters",
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
    for room in sorted({room for room, _ in files}):
        print(f"{room} -> {', '.join(sorted(uses[room])) or 'none'}")
    mutual = {(a, b) for a in uses for b in uses[a] if a < b and a in uses[b]}
    for first, second in sorted(set(ALLOWED) - mutual):
        print(f"{first} and {second} no longer use each other: take the pair from the list.")
    print(f"{len(mutual)} pairs of rooms use each other, {len(mutual & set(ALLOWED))} of them allowed.")
    refused = sorted(mutual - set(ALLOWED))
    for first, second in refused:
        print(f"{first} uses of {second}: {', '.join(sorted(uses[first][second]))}")
        print(f"{second} uses of {first}: {', '.join(sorted(uses[second][first]))}")
    return 1 if refused else 0


sys.exit(main())
