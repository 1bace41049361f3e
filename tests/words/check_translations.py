#!/usr/bin/env python3
"""Each language of po/LINGUAS has every sentence, with the arguments and figures of the English one: a translation that
drops or changes one would say something else.

check_translations.py FOLDER
"""
import pathlib
import re
import subprocess
import sys

ARGUMENT = re.compile(r"\{[^{}]*\}")
TEXT = re.compile(r'^(msg\w+(?:\[\d\])?) "(.*)"$|^"(.*)"$')


def entries(path):
    text = subprocess.run(["msgcat", "--no-wrap", str(path)], capture_output=True, text=True, check=True).stdout
    for block in text.split("\n\n"):
        fields, last = {}, None
        for line in block.split("\n"):
            found = TEXT.match(line)
            if found:
                last = found[1] or last
                fields[last] = fields.get(last, "") + (found[2] if found[1] else found[3])
        fields["fuzzy"] = any(line.startswith("#,") and "fuzzy" in line for line in block.split("\n"))
        if fields.get("msgid"):
            yield fields


def arguments(text):
    return sorted(ARGUMENT.findall(text))


def figures(text):
    return sorted(re.findall(r"\d+", ARGUMENT.sub("", text)))


def problems(fields):
    one, many = fields["msgid"], fields.get("msgid_plural")
    for key in [key for key in fields if key.startswith("msgstr")]:
        said = fields[key]
        if not said or fields["fuzzy"]:
            yield "is not translated"
            continue
        english = [many, one] if many else [one]
        # The number itself may go without saying where there is one form for it alone.
        counted = {tuple(arguments(text)) for text in english} | {tuple(a for a in arguments(one) if a != "{n}")}
        if tuple(arguments(said)) not in counted:
            yield f"has other arguments: {said}"
        if all(figures(said) != figures(text) for text in english):
            yield f"has other figures: {said}"
        if one.count("&") == 1 and " & " not in one and said.count("&") != 1:
            yield f"has no access key, or two: {said}"
        if one.endswith("\\n") != said.endswith("\\n"):
            yield f"ends another line: {said}"


def main(folder):
    wrong = 0
    for language in (folder / "LINGUAS").read_text().split("\n"):
        if not language or language.startswith("#"):
            continue
        seen = {(fields.get("msgctxt"), fields["msgid"]) for fields in entries(folder / f"{language}.po")}
        for fields in entries(folder / "limber.pot"):
            if (fields.get("msgctxt"), fields["msgid"]) not in seen:
                print(f"{language}: \"{fields['msgid']}\" is missing")
                wrong += 1
        for fields in entries(folder / f"{language}.po"):
            for problem in problems(fields):
                print(f"{language}: \"{fields['msgid']}\" {problem}")
                wrong += 1
    sys.exit(1 if wrong else 0)


main(pathlib.Path(sys.argv[1]))
