CREATE TABLE skill (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    description TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    makes_posts INTEGER NOT NULL DEFAULT 0 CHECK (makes_posts IN (0, 1))
);

CREATE TABLE person_skill (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (person_id, skill_id)
);
CREATE INDEX person_skill_skill ON person_skill (skill_id);

CREATE TABLE role_skill (
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (role_id, skill_id)
);
CREATE INDEX role_skill_skill ON role_skill (skill_id);

ALTER TABLE activity ADD COLUMN skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL;
CREATE INDEX activity_skill ON activity (skill_id);

ALTER TABLE task ADD COLUMN skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL;
CREATE INDEX task_skill ON task (skill_id);

ALTER TABLE tactic ADD COLUMN skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL;
CREATE INDEX tactic_skill ON tactic (skill_id);

ALTER TABLE role ADD COLUMN week_minutes INTEGER CHECK (week_minutes BETWEEN 0 AND 10080);
ALTER TABLE role ADD COLUMN cost_in_house REAL CHECK (cost_in_house >= 0);
ALTER TABLE role ADD COLUMN cost_outsourced REAL CHECK (cost_outsourced >= 0);

ALTER TABLE person ADD COLUMN country TEXT NOT NULL DEFAULT '';

CREATE TABLE planned_role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    employment TEXT NOT NULL DEFAULT 'in-house'
        CHECK (employment IN ('in-house', 'freelance', 'agency')),
    starts_on TEXT NOT NULL,
    until_on TEXT,
    week_minutes INTEGER NOT NULL CHECK (week_minutes BETWEEN 0 AND 10080),
    cost_per_hour REAL CHECK (cost_per_hour >= 0),
    position INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    CHECK (until_on IS NULL OR until_on >= starts_on)
);
CREATE INDEX planned_role_role ON planned_role (role_id);

CREATE TABLE tool (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    need TEXT NOT NULL DEFAULT '',
    automates TEXT NOT NULL DEFAULT '',
    minutes_saved_week INTEGER NOT NULL DEFAULT 0
        CHECK (minutes_saved_week BETWEEN 0 AND 10080),
    cost_per_month REAL CHECK (cost_per_month >= 0),
    verdict TEXT NOT NULL DEFAULT 'candidate'
        CHECK (verdict IN ('candidate', 'in use', 'rejected'))
);

ALTER TABLE time_entry ADD COLUMN from_time TEXT;
ALTER TABLE time_entry ADD COLUMN until_time TEXT
    CHECK ((from_time IS NULL) = (until_time IS NULL));
CREATE INDEX time_entry_day ON time_entry (day_on);

CREATE TABLE new_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL,
    post_id INTEGER REFERENCES post (id) ON DELETE CASCADE,
    CHECK ((task_id IS NULL) <> (post_id IS NULL))
);
INSERT INTO new_timer (id, task_id, started_at) SELECT id, task_id, started_at FROM running_timer;
DROP TABLE running_timer;
ALTER TABLE new_timer RENAME TO running_timer;
CREATE INDEX running_timer_task ON running_timer (task_id);
CREATE INDEX running_timer_post ON running_timer (post_id);
