#!/usr/bin/env python3
"""Names the public symbols of modules that have no documentation, and fails where there is one.

usage: undocumented.py FOLDER MODULE...

FOLDER holds the symbol graphs that the compiler wrote of the modules: what it compiled, with cases of enums, members of
extensions, requirements of protocols, default implementations and operators. A symbol without a place in a source is
one that the compiler made. One that stands for a documented requirement has the requirement's documentation.
"""
import glob
import json
import sys


def declared_symbols(folder, module):
    """The symbols of the module and of its extensions of other modules that stand in its sources, each once."""
    paths = [f"{folder}/{module}.symbols.json", *sorted(glob.glob(f"{folder}/{module}@*.symbols.json"))]
    for path in paths:
        with open(path, encoding="utf-8") as file:
            symbols = json.load(file)["symbols"]
        for symbol in symbols:
            if "location" in symbol and "::SYNTHESIZED::" not in symbol["identifier"]["precise"]:
                yield symbol


def is_documented(symbol):
    lines = symbol.get("docComment", {}).get("lines", [])
    return any(line["text"].strip() for line in lines)


def place(symbol):
    """Where the symbol stands, as a compiler would say it, and its name."""
    path = symbol["location"]["uri"].removeprefix("file://")
    line = symbol["location"]["position"]["line"] + 1
    return f"{path}:{line}: {'.'.join(symbol['pathComponents'])} has no documentation"


def main(folder, *modules):
    complaints = []
    for module in modules:
        symbols = list(declared_symbols(folder, module))
        if not symbols:
            complaints.append(f"{module} has no public symbols, which cannot be")
        undocumented = [symbol for symbol in symbols if not is_documented(symbol)]
        complaints += sorted(place(symbol) for symbol in undocumented)
        print(f"{module}: {len(symbols) - len(undocumented)} of {len(symbols)} public symbols are documented")
    print(*complaints, sep="\n", end="\n" if complaints else "")
    return 1 if complaints else 0


sys.exit(main(*sys.argv[1:]))
