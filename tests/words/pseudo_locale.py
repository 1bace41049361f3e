#!/usr/bin/env python3
"""Makes a language that nobody speaks out of limber.pot, to see by: accented letters show what has been translated,
brackets where a text begins and ends (what is cut has lost one), and it is 40 % longer, as other languages are.

pseudo_locale.py < limber.pot > xa.po
"""
import re
import subprocess
import sys

LETTERS = dict(zip("aeiouAEIOUcnsyCNSY", ["áá", "éé", "íí", "óó", "úú", "ÁÁ", "ÉÉ", "ÍÍ", "ÓÓ", "ÚÚ", "ç", "ñ", "š", "ý", "Ç", "Ñ", "Š", "Ý"]))
KEPT = re.compile(r"(\{\{|\}\}|\{[^{}]*\}|\\.)")  # arguments, and what is escaped


def disguised(text):
    parts = KEPT.split(text)
    return "".join(part if i % 2 else "".join(LETTERS.get(c, c) for c in part) for i, part in enumerate(parts))


def main():
    po = subprocess.run(["msgen", "--no-wrap", "-"], stdin=sys.stdin, capture_output=True, text=True, check=True).stdout
    entries = po.split("\n\n")
    done = [entries[0].replace("charset=CHARSET", "charset=UTF-8")
            .replace("nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=n != 1")]
    for entry in entries[1:]:
        out, texts = [], []  # texts: indices in `out` of the parts of the translation that is being read
        for line in entry.split("\n") + [""]:
            found = re.fullmatch(r'(msgstr(?:\[\d\])? )?"(.*)"', line)
            if found and (found[1] or texts):
                if found[1] and texts:
                    close(out, texts)
                    texts = []
                texts.append(len(out))
                out.append((found[1] or "", disguised(found[2])))
            else:
                if texts:
                    close(out, texts)
                    texts = []
                out.append(line)
        done.append("\n".join(line if isinstance(line, str) else f'{line[0]}"{line[1]}"' for line in out))
    sys.stdout.write("\n\n".join(done))


def close(out, texts):
    filled = [i for i in texts if out[i][1]]
    if not filled:
        return
    first, last = filled[0], filled[-1]
    out[first] = (out[first][0], "[" + out[first][1])
    text = out[last][1]
    end = len(text) - 2 if text.endswith("\\n") else len(text)
    out[last] = (out[last][0], text[:end] + "]" + text[end:])


main()
