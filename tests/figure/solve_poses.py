#!/usr/bin/env python3
"""Writes resources/poses/solved.json: joints solved from the poses by the formulas of resources/poses/FORMAT.md, apart from
the program's own solver, which the tests hold against them. To be run after a pose has changed. Which instants of motion
and which points on the screen are written down stays as it is in the file."""

import json
import math
import pathlib
import re
import tomllib

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources/poses"
SAMPLES = 12
LIMB = ("shoulder", "wrist", "elbow", "hand", "swing", "ankle", "knee", "toe", "sole")


def add(a, b, k=1.0):
    return [x + k * y for x, y in zip(a, b)]


def times(a, k):
    return [x * k for x in a]


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def cross(a, b):
    return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]


def unit(a):
    n = math.sqrt(dot(a, a))
    return times(a, 1 / n) if n > 1e-9 else [0.0, 0.0, 0.0]


def turned(v, axis, degrees):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return add(add(times(v, c), cross(axis, v), s), axis, dot(axis, v) * (1 - c))


def slerp(a, b, e):
    a, b = unit(a), unit(b)
    angle = math.acos(max(-1.0, min(1.0, dot(a, b))))
    if angle < 1e-4 or angle > math.pi - 1e-3:
        return unit(add(times(a, 1 - e), b, e))
    return times(add(times(a, math.sin((1 - e) * angle)), b, math.sin(e * angle)), 1 / math.sin(angle))


def carried(v, a, b):
    axis = cross(a, b)
    return add(add(v, cross(axis, v)), cross(axis, cross(axis, v)), 1 / (1 + dot(a, b)))


def read(name):
    file = tomllib.loads((FOLDER / (name + ".toml")).read_text())
    pose = {k: file.get(k, 0) for k in ("neck", "head", "neck_lean", "head_lean", "chest_turn", "pelvis_turn", "head_turn")}
    pose |= {"hip": file["hip"], "spine": file["spine"], "lean": file.get("lean", [0, 0, 0]), "view": file["view"]}
    pose["pause"] = file.get("pause", False)
    right = {k: file["right"].get(k, [0, 0, 0]) for k in LIMB}
    left = {k: file.get("left", {}).get(k, [v[0], v[1], -v[2]]) for k, v in right.items()}
    return pose | {"r": right, "l": left}


def two_bones(a, target, l1, l2, pole):
    way = add(target, a, -1)
    u = unit(way)
    n = max(abs(l1 - l2) + 0.0001, min(math.sqrt(dot(way, way)), 0.999 * (l1 + l2)))
    k = (l1**2 - l2**2 + n**2) / (2 * n)
    h = math.sqrt(max(0.0, l1**2 - k**2))
    p = unit(add(pole, u, -dot(u, pole)))
    return add(add(a, u, k), p, h), add(a, u, n)


def direction(a, b):
    a, b = math.radians(a), math.radians(b)
    return [math.cos(a) * math.cos(b), math.sin(a) * math.cos(b), math.sin(b)]


def solve(pose):
    j = {"pelvis": pose["hip"]}
    for below, name, a, b in zip(("pelvis", "waist", "chest"), ("waist", "chest", "nape"), pose["spine"], pose["lean"]):
        j[name] = add(j[below], direction(a, b), 0.098)
    j["skull"] = add(j["nape"], direction(pose["neck"], pose["neck_lean"]), 0.062)
    j["head"] = add(j["skull"], direction(pose["head"], pose["head_lean"]), 0.058)
    low, high = unit(add(j["waist"], j["pelvis"], -1)), unit(add(j["nape"], j["chest"], -1))

    def across(t, turn):
        return turned(unit(add([0, 0, 1], t, -t[2])), t, turn)

    shoulders, hips = across(high, pose["chest_turn"]), across(low, pose["pelvis_turn"])
    for side, sign in (("r", 1), ("l", -1)):
        limb = pose[side]
        shoulder = add(add(add(j["nape"], high, -0.024), shoulders, sign * 0.092), limb["shoulder"])
        hip = add(j["pelvis"], hips, sign * 0.052)
        target = add(shoulder, limb["wrist"]) if pose.get("from_shoulder_" + side) else limb["wrist"]
        elbow, wrist = two_bones(shoulder, target, 0.160, 0.148, limb["elbow"])
        knee, ankle = two_bones(hip, limb["ankle"], 0.245, 0.235, limb["knee"])
        toe, sole = unit(limb["toe"]), unit(limb["sole"])
        j |= {"shoulder_" + side: shoulder, "elbow_" + side: elbow, "wrist_" + side: wrist, "hip_" + side: hip}
        j |= {"finger_" + side: add(wrist, unit(limb["hand"]), 0.066), "knee_" + side: knee, "ankle_" + side: ankle}
        j |= {"heel_" + side: add(add(ankle, sole, 0.022), toe, -0.030), "toe_" + side: add(add(ankle, sole, 0.030), toe, 0.092)}
    return j


def mix(a, b, e):
    return a + (b - a) * e if not isinstance(a, list) else [x + (y - x) * e for x, y in zip(a, b)]


def without_bends(a, b, e):
    pose = {k: mix(a[k], b[k], e) for k in a if k not in ("r", "l", "view", "pause")}
    for side in ("r", "l"):
        pose[side] = {k: mix(a[side][k], b[side][k], e) for k in LIMB}
        for k in ("hand", "toe", "sole"):
            pose[side][k] = slerp(a[side][k], b[side][k], e)
        if any(a[side]["swing"]) != any(b[side]["swing"]) and 0 < e < 1:
            start, end = solve(a), solve(b)
            u = add(start["wrist_" + side], start["shoulder_" + side], -1)
            v = add(end["wrist_" + side], end["shoulder_" + side], -1)
            m = add(a[side]["swing"], b[side]["swing"])
            way = slerp(slerp(u, m, e), slerp(m, v, e), e)
            pose[side]["wrist"] = times(way, mix(math.sqrt(dot(u, u)), math.sqrt(dot(v, v)), e))
            pose["from_shoulder_" + side] = True
    return pose


def blend(a, b, e):
    pose = without_bends(a, b, e)
    if not 0 < e < 1:
        return pose
    for side in ("r", "l"):
        for root, end, bend in (("shoulder", "wrist", "elbow"), ("hip", "ankle", "knee")):

            def along(p):
                j = solve(p)
                return unit(add(j[end + "_" + side], j[root + "_" + side], -1))

            def square(pole, u):
                return unit(add(pole, u, -dot(pole, u)))

            u, here = along(a), along(pose)
            p, now = square(a[side][bend], u), None
            for k in range(1, SAMPLES + 1):
                if now is None and k / SAMPLES >= e:
                    now = carried(p, u, here)
                following = along(without_bends(a, b, k / SAMPLES))
                p, u = carried(p, u, following), following
            wanted = square(b[side][bend], u)
            left = math.degrees(math.atan2(dot(cross(p, wanted), u), dot(p, wanted)))
            pose[side][bend] = turned(now, here, left * e)
    return pose


def eased(t):
    return t**3 * (6 * t**2 - 15 * t + 10)


def instant(motion):
    t, keys = motion["t"], [read(motion["from"]), read(motion["to"])]
    e = eased(t)
    if "via" in motion:
        via = read(motion["via"])
        first, second = (eased(2 * t), eased(2 * t - 1)) if via["pause"] else (2 * e, 2 * e - 1)
        keys, e = ([keys[0], via], first) if t < 0.5 else ([via, keys[1]], second)
    return solve(blend(*keys, e))


def on_screen(pose, at):
    yaw, pitch = math.radians(pose["view"]["yaw"]), math.radians(pose["view"]["pitch"])
    c, s, C, S = math.cos(yaw), math.sin(yaw), math.cos(pitch), math.sin(pitch)
    depth = at[0] * s + at[2] * c
    tilt = at[2] * c if pose["view"].get("level") else depth
    return [at[0] * c - at[2] * s, at[1] * C - tilt * S, depth * C + at[1] * S]


def rounded(joints):
    return {name: [round(x, 4) + 0.0 for x in at] for name, at in joints.items()}


def main():
    file = FOLDER / "solved.json"
    solved = json.loads(file.read_text())
    solved["poses"] = {f.stem: rounded(solve(read(f.stem))) for f in sorted(FOLDER.glob("*.toml"))}
    for motion in solved["motion"]:
        motion["joints"] = rounded(instant(motion))
    for view in solved["screen"]:
        pose = read(view["pose"])
        joints = solve(pose)
        view |= rounded({name: on_screen(pose, joints[name]) for name in view if name != "pose"})
    # a point on one line
    lines = re.sub(r"\[\s+(-?[\d.]+),\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]", r"[\1, \2, \3]", json.dumps(solved, indent=1))
    file.write_text(lines + "\n")


main()
