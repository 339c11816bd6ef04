CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL DEFAULT '',
    hiring_order INTEGER
);

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    role_id INTEGER REFERENCES role (id) ON DELETE SET NULL,
    employment TEXT NOT NULL DEFAULT 'in-house'
        CHECK (employment IN ('in-house', 'freelance', 'agency')),
    monday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (monday_minutes BETWEEN 0 AND 1440),
    tuesday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (tuesday_minutes BETWEEN 0 AND 1440),
    wednesday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (wednesday_minutes BETWEEN 0 AND 1440),
    thursday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (thursday_minutes BETWEEN 0 AND 1440),
    friday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (friday_minutes BETWEEN 0 AND 1440),
    saturday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (saturday_minutes BETWEEN 0 AND 1440),
    sunday_minutes INTEGER NOT NULL DEFAULT 0 CHECK (sunday_minutes BETWEEN 0 AND 1440),
    cost_per_hour REAL CHECK (cost_per_hour >= 0),
    focus_factor REAL CHECK (focus_factor BETWEEN 0 AND 1),
    from_on TEXT,
    until_on TEXT,
    is_me INTEGER NOT NULL DEFAULT 0 CHECK (is_me IN (0, 1)),
    contact TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);

CREATE TABLE time_off (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (until_on >= from_on)
);
CREATE INDEX time_off_person ON time_off (person_id, from_on);

CREATE TABLE company_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '',
    horizon_on TEXT,
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'met', 'dropped')),
    created_on TEXT NOT NULL
);

CREATE TABLE social_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    statement TEXT NOT NULL DEFAULT '',
    achievable TEXT NOT NULL DEFAULT '',
    relevant TEXT NOT NULL DEFAULT '',
    objective TEXT,
    weight INTEGER NOT NULL DEFAULT 3 CHECK (weight BETWEEN 1 AND 5),
    start_on TEXT,
    due_on TEXT,
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'met', 'dropped')),
    notes TEXT NOT NULL DEFAULT '',
    created_on TEXT NOT NULL,
    CHECK (due_on IS NULL OR start_on IS NULL OR due_on >= start_on)
);

CREATE TABLE goal_serves (
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    company_goal_id INTEGER NOT NULL REFERENCES company_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (goal_id, company_goal_id)
);
CREATE INDEX goal_serves_company ON goal_serves (company_goal_id);

CREATE TABLE channel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);

CREATE TABLE kpi (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    channel_id INTEGER REFERENCES channel (id) ON DELETE SET NULL,
    direction TEXT NOT NULL DEFAULT 'up' CHECK (direction IN ('up', 'down')),
    tool TEXT NOT NULL DEFAULT '',
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    minutes INTEGER CHECK (minutes >= 0),
    cadence TEXT NOT NULL DEFAULT 'weekly'
        CHECK (cadence IN ('daily', 'weekly', 'monthly', 'quarterly')),
    baseline REAL,
    target REAL
);
CREATE INDEX kpi_goal ON kpi (goal_id);
CREATE INDEX kpi_channel ON kpi (channel_id);
CREATE INDEX kpi_person ON kpi (person_id);

CREATE TABLE measurement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kpi_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
    measured_on TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (kpi_id, measured_on)
);

CREATE TABLE tactic (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'planned'
        CHECK (status IN ('idea', 'planned', 'active', 'paused', 'done', 'dropped')),
    business_value INTEGER NOT NULL DEFAULT 3 CHECK (business_value BETWEEN 1 AND 5),
    customer_value INTEGER NOT NULL DEFAULT 3 CHECK (customer_value BETWEEN 1 AND 5),
    kpi_impact INTEGER NOT NULL DEFAULT 3 CHECK (kpi_impact BETWEEN 1 AND 5),
    effort INTEGER NOT NULL DEFAULT 3 CHECK (effort BETWEEN 1 AND 5),
    difficulty INTEGER NOT NULL DEFAULT 3 CHECK (difficulty BETWEEN 1 AND 5),
    estimate INTEGER CHECK (estimate >= 0),
    starts_on TEXT,
    eta_on TEXT,
    eta_rrule TEXT,
    process TEXT NOT NULL DEFAULT '',
    created_on TEXT NOT NULL
);

CREATE TABLE tactic_goal (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (tactic_id, goal_id)
);
CREATE INDEX tactic_goal_goal ON tactic_goal (goal_id);

CREATE TABLE tactic_owner (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (tactic_id, person_id)
);
CREATE INDEX tactic_owner_person ON tactic_owner (person_id);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    help TEXT NOT NULL DEFAULT '',
    page TEXT CHECK (page IN ('today', 'goals', 'tactics', 'team', 'calendar', 'strategy',
                              'operations', 'review')),
    status TEXT NOT NULL DEFAULT 'todo'
        CHECK (status IN ('todo', 'doing', 'paused', 'done', 'dropped')),
    cadence TEXT
        CHECK (cadence IN ('before start', 'daily', 'weekly', 'monthly', 'quarterly')),
    section TEXT,
    rrule TEXT,
    starts_on TEXT,
    planned_on TEXT,
    due_on TEXT,
    not_before_on TEXT,
    estimate INTEGER CHECK (estimate >= 0),
    value REAL CHECK (value BETWEEN 1 AND 5),
    activity_id INTEGER REFERENCES activity (id) ON DELETE SET NULL,
    tactic_id INTEGER REFERENCES tactic (id) ON DELETE SET NULL,
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE SET NULL,
    role_id INTEGER REFERENCES role (id) ON DELETE SET NULL,
    starter_number INTEGER UNIQUE,
    created_on TEXT NOT NULL
);
CREATE INDEX task_status ON task (status);
CREATE INDEX task_activity ON task (activity_id);
CREATE INDEX task_tactic ON task (tactic_id);
CREATE INDEX task_goal ON task (goal_id);
CREATE INDEX task_role ON task (role_id);

CREATE TABLE task_assignee (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, person_id)
);
CREATE INDEX task_assignee_person ON task_assignee (person_id);

CREATE TABLE task_blocker (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    blocker_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, blocker_id),
    CHECK (task_id <> blocker_id)
);
CREATE INDEX task_blocker_blocker ON task_blocker (blocker_id);

CREATE TABLE task_tag (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, tag_id)
);
CREATE INDEX task_tag_tag ON task_tag (tag_id);

CREATE TABLE completion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    occurrence_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped', 'missed')),
    reason TEXT NOT NULL DEFAULT '',
    day_on TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (task_id, occurrence_on)
);
CREATE INDEX completion_day ON completion (day_on);
CREATE INDEX completion_outcome ON completion (task_id, outcome, occurrence_on);

CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    content_type TEXT NOT NULL DEFAULT '',
    copy TEXT NOT NULL DEFAULT '',
    call_to_action TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'idea'
        CHECK (status IN ('idea', 'draft', 'design', 'ready', 'scheduled', 'published',
                          'skipped')),
    publish_on TEXT,
    publish_time TEXT,
    zone TEXT NOT NULL DEFAULT 'UTC',
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    estimate INTEGER CHECK (estimate >= 0),
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE SET NULL,
    tactic_id INTEGER REFERENCES tactic (id) ON DELETE SET NULL,
    created_on TEXT NOT NULL,
    CHECK (publish_time IS NULL OR publish_on IS NOT NULL)
);
CREATE INDEX post_publish ON post (publish_on);
CREATE INDEX post_status ON post (status);
CREATE INDEX post_owner ON post (owner_id);
CREATE INDEX post_goal ON post (goal_id);
CREATE INDEX post_tactic ON post (tactic_id);

CREATE TABLE post_channel (
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, channel_id)
);
CREATE INDEX post_channel_channel ON post_channel (channel_id);

CREATE TABLE time_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
    post_id INTEGER REFERENCES post (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    activity_id INTEGER REFERENCES activity (id) ON DELETE SET NULL,
    occurrence_on TEXT,
    day_on TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    note TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL
);
CREATE INDEX time_entry_task ON time_entry (task_id, occurrence_on);
CREATE INDEX time_entry_post ON time_entry (post_id);
CREATE INDEX time_entry_person ON time_entry (person_id);
CREATE INDEX time_entry_activity
    ON time_entry (activity_id, day_on, task_id, occurrence_on, post_id, minutes);

CREATE TABLE running_timer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL
);
CREATE INDEX running_timer_task ON running_timer (task_id);

CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    sentence TEXT NOT NULL,
    page TEXT,
    thing_kind TEXT,
    thing_id INTEGER,
    state TEXT NOT NULL DEFAULT 'done'
        CHECK (state IN ('done', 'undone', 'gone', 'system'))
);

CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER REFERENCES journal_entry (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before TEXT,
    after TEXT
);
CREATE INDEX journal_change_entry ON journal_change (entry_id);

CREATE TABLE journal_switch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mode TEXT NOT NULL CHECK (mode IN ('record', 'replay')),
    entry_id INTEGER
);
INSERT INTO journal_switch (id, mode, entry_id) VALUES (1, 'record', NULL);
