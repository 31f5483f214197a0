#!/usr/bin/env python3
"""Writes the data of the sample year, the same bytes each time.

    Data/generate.py             writes the files
    Data/generate.py --check     writes nothing; names every file that differs, exit code 1
    Data/generate.py --totals    prints projects and money by group, both folders

Python's standard library is all it needs. What it makes and how stands in Data/README.md.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True

from generator import candidates, decision, distances, itineraries, people, programme  # noqa: E402
from generator import organisations, requests, resources, settlement, sites  # noqa: E402
from generator import yaml_text  # noqa: E402
from generator.tables import table  # noqa: E402

DATA = pathlib.Path(__file__).parent
HEADING = [
    "Made by Data/generate.py; change it there, or copy the folder and make it your own.",
    "Amounts, dates and places of every project are assumed; norms name the lawful rate.",
]


def rows_text(rows):
    """A table whose columns are the keys of its rows."""
    return table(list(rows[0]), rows)


def folder(words, listed):
    """The files of a plan folder by name."""
    return {
        "programme.yaml": programme.programme(words),
        "activities.yaml": yaml_text.document(
            [words["heading"]] + HEADING,
            [(id, vi, en) for id, vi, en, _ in decision.GROUPS],
            listed,
        ),
        "settlement.yaml": settlement.document([words["heading"]] + HEADING[:1]),
        "tours.yaml": itineraries.document([words["heading"]] + HEADING[:1], listed),
        "sites.csv": rows_text(sites.sites()),
        "organisations.csv": rows_text(organisations.organisations()),
        "people.csv": rows_text(people.people()),
        "requests.csv": rows_text(requests.requests(listed)),
        "venues.csv": rows_text(resources.venues()),
        "trainers.csv": rows_text(resources.trainers()),
        "vehicles.csv": rows_text(resources.vehicles()),
        "coordinators.csv": rows_text(resources.coordinators()),
    }


def files():
    """Every generated file by its path in Data."""
    result = {"vietnam/travel.csv": table(distances.COLUMNS, distances.journeys())}
    for words, listed in (
        (programme.DECISION, decision.activities()),
        (programme.CANDIDATES, candidates.activities()),
    ):
        for name, text in folder(words, listed).items():
            result[f"{words['id']}/{name}"] = text
    return result


def expect(what, found, wanted):
    """Ends the program where a fact of the year does not hold."""
    if found != wanted:
        raise SystemExit(f"{what}: {found:,} instead of {wanted:,}")


def check_totals():
    """That the facts hold: projects, the split of the groups, the sums."""
    for module in (decision, candidates):
        listed = module.activities()
        expect("projects", len({activity.of_project for activity in listed}), module.PROJECTS)
        expect("asked", sum(activity.asked for activity in listed), module.TOTAL)
    for group, _, _, amount in decision.GROUPS:
        members = [activity for activity in decision.activities() if activity.group == group]
        expect(group, sum(activity.asked for activity in members), amount)


def print_totals():
    """Projects and money by group."""
    for module in (decision, candidates):
        listed = module.activities()
        for group, _, name, _ in decision.GROUPS:
            members = [activity for activity in listed if activity.group == group]
            projects = len({activity.of_project for activity in members})
            asked = sum(activity.asked for activity in members)
            print(f"{group:4} {projects:3} {asked:14,}  {name}")
        print(f"     {module.PROJECTS:3} {sum(one.asked for one in listed):14,}\n")


def main():
    """Writes, compares or sums up."""
    parser = argparse.ArgumentParser(description="Writes the data of the sample year.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--totals", action="store_true", help="print projects and money by group")
    options = parser.parse_args()
    check_totals()
    if options.totals:
        print_totals()
        return 0
    different = 0
    for path, text in files().items():
        target = DATA / path
        content = text.encode("utf-8")
        if target.exists() and target.read_bytes() == content:
            continue
        if options.check:
            print(f"{path} differs from what Data/generate.py makes")
            different += 1
        else:
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
