#!/usr/bin/env python3
"""Compares the public names of modules with those that a Swift file uses, and fails on a missing and on an extra one.

usage: public-names.py FILE FOLDER MODULE...

FILE declares a tuple type, an element a line, of every public name outside of any type. FOLDER holds the symbol graphs that
the compiler wrote of the modules, without traits; what is declared under a trait is read from Sources. A public member that
a module adds to a type of another module is refused, because another library may add the same.
"""
import glob
import json
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
ELEMENT = re.compile(r"    (?:any )?(\w+)(?:<.*>)?,?")
# The formatter indents what a condition at the start of a line holds by one step.
UNDER_CONDITION = re.compile(r"^#if .*?^#endif", re.MULTILINE | re.DOTALL)
DECLARATION = re.compile(
    r"^    public (?:final |indirect )*(?:struct|class|actor|enum|protocol|typealias|func|let|var) (\w+)", re.MULTILINE
)


def symbols(path):
    """The symbols of a graph that its module's sources declare."""
    with open(path, encoding="utf-8") as file:
        for symbol in json.load(file)["symbols"]:
            if "location" in symbol and "::SYNTHESIZED::" not in symbol["identifier"]["precise"]:
                yield symbol


def names(folder, module):
    """The public names outside of any type."""
    graph = symbols(f"{folder}/{module}.symbols.json")
    found = {symbol["names"]["title"] for symbol in graph if len(symbol["pathComponents"]) == 1}
    for path in (SOURCES / module).rglob("*.swift"):
        for conditional in UNDER_CONDITION.findall(path.read_text()):
            found.update(DECLARATION.findall(conditional))
    return found


def foreign_members(folder, module):
    """The public members that the module adds to types of other modules."""
    for path in sorted(glob.glob(f"{folder}/{module}@*.symbols.json")):
        for symbol in symbols(path):
            yield ".".join(symbol["pathComponents"])


def main(path, folder, *modules):
    lines = pathlib.Path(path).read_text().split("\n")
    used = {element[1] for element in map(ELEMENT.fullmatch, lines) if element}
    complaints, declared = [], set()
    for module in modules:
        found = names(folder, module)
        print(f"{module}: {len(found)} public names outside of any type")
        if not found:
            complaints.append(f"{module} has no public names, which cannot be")
        complaints += [f"{module} adds {member} to another module's type" for member in foreign_members(folder, module)]
        declared |= found
    complaints += [f"{path} lacks {name}" for name in sorted(declared - used)]
    complaints += [f"{path} uses {name}, which isn't public" for name in sorted(used - declared)]
    print(*complaints, sep="\n", end="\n" if complaints else "")
    return 1 if complaints else 0


sys.exit(main(*sys.argv[1:]))
