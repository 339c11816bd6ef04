ALTER TABLE kpi ADD COLUMN method TEXT NOT NULL DEFAULT '';

CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    day_on TEXT NOT NULL,
    confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 5),
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX check_in_goal ON check_in (goal_id, day_on);

CREATE TABLE personal_objective (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE CASCADE,
    kpi_id INTEGER REFERENCES kpi (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    recognition TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'met', 'dropped')),
    due_on TEXT,
    CHECK ((goal_id IS NULL) <> (kpi_id IS NULL))
);
CREATE INDEX personal_objective_person ON personal_objective (person_id);
CREATE INDEX personal_objective_goal ON personal_objective (goal_id);
CREATE INDEX personal_objective_kpi ON personal_objective (kpi_id);

CREATE TABLE criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    weight REAL NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 10),
    position INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE tactic_score (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    PRIMARY KEY (tactic_id, criterion_id)
);
CREATE INDEX tactic_score_criterion ON tactic_score (criterion_id);

CREATE TABLE adjustment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX adjustment_tactic ON adjustment (tactic_id, at);
CREATE INDEX adjustment_at ON adjustment (at);
