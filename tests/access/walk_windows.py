#!/usr/bin/python3
"""Walks the windows of limber-panel as a screen reader does, and lists every control that has no name.

walk_windows.py PAGE...   in a session that has an accessibility bus, limberd and limber-panel. Ends with 1 where a
control is unnamed or a window does not come.
"""
import subprocess
import sys
import time

import pyatspi

# What somebody can act on, or reads instead of seeing it.
SPOKEN = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
          pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_ENTRY, pyatspi.ROLE_TEXT,
          pyatspi.ROLE_IMAGE, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE,
          pyatspi.ROLE_LINK}
PATIENCE = 20
# What each page has at least: one that is empty by mistake has no control without a name either.
LEAST = {"today": 5, "stretches": 10, "care": 8, "history": 12, "settings": 25, "welcome": 8, "break": 4, "prompt": 3}


def application():
    for _ in range(PATIENCE * 5):
        for its in pyatspi.Registry.getDesktop(0):
            if its is not None and "limber" in (its.name or "").lower() and its.childCount > 0:
                return its
        time.sleep(0.2)
    return None


def visible(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def walk(node, path, found):
    """Counts what is spoken; lists what has no name. A combo box holds its menu, and a button may hold its icon."""
    if not visible(node):
        return
    role = node.getRole()
    here = path + [f"{node.getRoleName()} '{node.name}'"]
    if role in SPOKEN:
        found["spoken"] += 1
        if not (node.name or "").strip():
            found["unnamed"].append(" > ".join(here[-4:]))
        if role not in (pyatspi.ROLE_LIST,):
            return
    for child in node:
        if child is not None:
            walk(child, here, found)


def look_over(app):
    found = {"spoken": 0, "unnamed": []}
    for window in app:
        if window is not None:
            walk(window, [], found)
    return found


def settled(app):
    """What the daemon has to say comes after the window: looked over until twice the same is found."""
    before = None
    for _ in range(PATIENCE * 2):
        found = look_over(app)
        if found == before and found["spoken"] > 0:
            return found
        before = found
        time.sleep(0.5)
    return before


def look_at(page):
    panel = subprocess.Popen(["limber-panel", "--page", page])
    try:
        app = application()
        if app is None:
            print(f"{page}: no window came")
            return False
        found = settled(app)
        for its in found["unnamed"]:
            print(f"{page}: unnamed: {its}")
        print(f"{page}: {found['spoken']} controls, {len(found['unnamed'])} without a name")
        if found["spoken"] < LEAST.get(page, 1):
            print(f"{page}: that is too few, {LEAST[page]} are known")
            return False
        return not found["unnamed"]
    finally:
        panel.terminate()
        panel.wait()


if __name__ == "__main__":
    results = [look_at(page) for page in sys.argv[1:]]
    sys.exit(0 if all(results) else 1)
