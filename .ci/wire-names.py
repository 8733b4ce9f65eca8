#!/usr/bin/env python3
"""Compares the tables of Docs/WireNames.md with the documented names in the tests' fixture wire-names.json.

Every documented name must stand in the table of its operation or value, and every name of a table must be documented.
"""
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODIFY = "ModifyVpnConnectionAttribute"
# Tables of what no operation has: the error of every operation, and what signs every request.
OTHER_SECTIONS = {"ServiceError", "Common parameters"}


def tables(text):
    """The rows of each table, by section and by the line above the table, each a dictionary by column."""
    found, section, part, header = {}, None, "", None
    for line in text.splitlines():
        if heading := re.match(r"#+ (.+)", line):
            section, part, header = heading[1], "", None
        elif re.fullmatch(r"\w+:", line):
            part, header = line[:-1], None
        elif line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if header is None:
                header = cells
            elif not set("".join(cells)) <= set("-"):
                found.setdefault((section, part), []).append(dict(zip(header, cells)))
        else:
            header = None
    return found


def tree(paths):
    root = {}
    for path in paths:
        node = root
        for name in path.split("."):
            if name != "1":
                node = node.setdefault(name, {})
    return root


class Comparison:
    def __init__(self, text, fixture):
        self.tables = tables(text)
        self.operations = fixture["operations"]
        self.seen = set()
        self.failures = []
        shared = re.search(r"## The other operations\n\n(.*?)\n\n", text, re.S)[1]
        self.shared = set(re.findall(r"`([A-Z]\w+)`", shared))
        for row in self.tables["Request", ""]:
            if row["Swift"] == "`owner`":
                self.shared |= set(re.findall(r"`(\w+)`", row["wire"]))

    def compare(self):
        for action, names in self.operations.items():
            is_modify = action == MODIFY
            request = ("Request", "") if is_modify else (action, "Request")
            response = ("Response", "") if is_modify else (action, "Response")
            parameters = tree(names["parameters"])
            for name, members in names["jsonObjects"].items():
                parameters[name] = tree(members)
            self.walk(request, parameters, "request", action, self.shared)
            self.walk(response, tree(names["fields"]), "response", action, self.shared)
        for key, rows in self.tables.items():
            if key[0] in OTHER_SECTIONS:
                continue
            for row in rows:
                for column in row:
                    for name in self.names(row, column):
                        if (key, name) not in self.seen:
                            self.failures.append(f"{'/'.join(filter(None, key))}: {name} is not documented")

    def walk(self, key, documented, direction, path, shared=frozenset()):
        places = self.places(key, direction)
        for name, members in documented.items():
            where = f"{path} {direction}: {name}"
            if name not in places:
                if name not in shared:
                    self.failures.append(f"{where} is missing in {'/'.join(filter(None, key))}")
                continue
            owner, description = places[name]
            self.seen.add((owner, name))
            if not members:
                continue
            if wrapped := re.search(r"an object with the list `(\w+)`", description):
                if set(members) != {wrapped[1]} and direction == "response":
                    self.failures.append(f"{where} is documented as a wrapper of {', '.join(members)}")
                members = members.get(wrapped[1], members)
            if not members:
                continue
            value = self.value(description)
            if value is None:
                self.failures.append(f"{where} has no table for {', '.join(members)}")
            else:
                self.walk((value, ""), members, direction, f"{path}.{name}")

    def places(self, key, direction):
        """The table that has each name, and what the table says of it; a value may stand in the response itself."""
        found = {}
        for row in self.tables.get(key, []):
            description = row.get("as", row.get("values", ""))
            if row.get("wire") == "the response itself":
                found |= self.places((self.value(description), ""), direction)
            for column in row:
                if column == "wire" or (column.startswith("wire,") and direction in column):
                    for name in self.names(row, column):
                        found[name] = (key, description)
        return found

    def names(self, row, column):
        return re.findall(r"`(\w+)`", row[column]) if column.startswith("wire") else []

    def value(self, description):
        values = re.findall(r"as `(\w+)`", description)
        return next((value for value in values if (value, "") in self.tables), None)


def main():
    text = (ROOT / "Docs/WireNames.md").read_text(encoding="utf-8")
    fixture = json.loads((ROOT / "Tests/AlibabaCloudVpcTests/Fixtures/wire-names.json").read_text(encoding="utf-8"))
    comparison = Comparison(text, fixture)
    comparison.compare()
    for failure in comparison.failures:
        print(failure)
    if comparison.failures:
        sys.exit(1)
    print(f"{len(comparison.seen)} names in {len(comparison.tables)} tables.")


if __name__ == "__main__":
    main()
