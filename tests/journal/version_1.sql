-- A history as version 1 wrote it, with some rows. Never changes: every later version has to read it.
CREATE TABLE breaks (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('micro', 'rest')),
  outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'natural', 'cut_short', 'skipped', 'ignored')),
  date INTEGER NOT NULL,
  due_at INTEGER,
  prompted_at INTEGER,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  lasted_ms INTEGER NOT NULL CHECK (lasted_ms >= 0),
  guided INTEGER NOT NULL CHECK (guided IN (0, 1)),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  stretch TEXT
);
CREATE UNIQUE INDEX breaks_by_end ON breaks (ended_at, started_at, kind, outcome);
CREATE TABLE spans (
  to_at INTEGER NOT NULL,
  from_at INTEGER NOT NULL CHECK (from_at < to_at),
  kind TEXT NOT NULL CHECK (kind IN ('sitting', 'standing')),
  date INTEGER NOT NULL,
  PRIMARY KEY (to_at, from_at, kind)
) WITHOUT ROWID;
CREATE TABLE days (
  date INTEGER PRIMARY KEY,
  sitting_ms INTEGER NOT NULL,
  standing_ms INTEGER NOT NULL,
  longest_sit_ms INTEGER NOT NULL,
  sit_ms INTEGER NOT NULL,
  sat_until INTEGER,
  up_at INTEGER
);
CREATE TABLE day_breaks (
  date INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('micro', 'rest')),
  outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'natural', 'cut_short', 'skipped', 'ignored')),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (date, kind, outcome)
) WITHOUT ROWID;
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  taken_at INTEGER NOT NULL,
  taken_boot_ms INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  content TEXT NOT NULL
);
INSERT INTO breaks VALUES
  (1, 'rest', 'taken', 20260302, 1772442000000, 1772442005000, 1772442010000, 1772442310000, 300000, 1, 1, 'wall-slide'),
  (2, 'micro', 'skipped', 20260302, 1772444000000, 1772444005000, 1772444010000, 1772444010000, 0, 0, 1, NULL);
INSERT INTO spans VALUES
  (1772442000000, 1772436000000, 'sitting', 20260302),
  (1772443000000, 1772442400000, 'sitting', 20260302);
INSERT INTO days VALUES (20260302, 6600000, 0, 6000000, 600000, 1772443000000, 1772442310000);
INSERT INTO day_breaks VALUES (20260302, 'rest', 'taken', 1), (20260302, 'micro', 'skipped', 1);
INSERT INTO snapshot VALUES (1, 1772443100000, 32300000, 'boot-0', '{"version":1,"sitting_ms":1200000}');
PRAGMA application_id = 1282237042;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
