CREATE TABLE review_session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cadence TEXT NOT NULL CHECK (cadence IN ('weekly', 'monthly', 'quarterly')),
    period_from TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    seconds_used INTEGER NOT NULL DEFAULT 0 CHECK (seconds_used >= 0),
    step TEXT NOT NULL DEFAULT '',
    UNIQUE (cadence, period_from)
);
CREATE INDEX review_session_ended ON review_session (ended_at);

CREATE TABLE review_step (
    session_id INTEGER NOT NULL REFERENCES review_session (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    state TEXT CHECK (state IN ('done', 'skipped')),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_id, step)
);

CREATE TABLE review_planned (
    session_id INTEGER NOT NULL REFERENCES review_session (id) ON DELETE CASCADE,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    planned_on TEXT NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    PRIMARY KEY (session_id, task_id)
);
CREATE INDEX review_planned_task ON review_planned (task_id);

CREATE TABLE lesson (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('mistake', 'strength', 'decision', 'experiment')),
    text TEXT NOT NULL,
    learned_on TEXT NOT NULL,
    session_id INTEGER REFERENCES review_session (id) ON DELETE SET NULL
);
CREATE INDEX lesson_learned ON lesson (learned_on);
CREATE INDEX lesson_session ON lesson (session_id);

CREATE TABLE lesson_post (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, post_id)
);
CREATE INDEX lesson_post_post ON lesson_post (post_id);

CREATE TABLE lesson_goal (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, goal_id)
);
CREATE INDEX lesson_goal_goal ON lesson_goal (goal_id);

CREATE TABLE lesson_tactic (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, tactic_id)
);
CREATE INDEX lesson_tactic_tactic ON lesson_tactic (tactic_id);

CREATE TABLE channel_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    checked_on TEXT NOT NULL,
    is_consistent INTEGER NOT NULL CHECK (is_consistent IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (channel_id, checked_on)
);

ALTER TABLE task ADD COLUMN session_cadence TEXT
    CHECK (session_cadence IN ('weekly', 'monthly', 'quarterly'));
ALTER TABLE task ADD COLUMN session_step TEXT;

CREATE INDEX completion_occurrence ON completion (occurrence_on);

ALTER TABLE journal_entry ADD COLUMN drift TEXT NOT NULL DEFAULT '';
CREATE INDEX journal_entry_at ON journal_entry (at);
