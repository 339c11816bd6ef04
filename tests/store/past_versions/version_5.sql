BEGIN TRANSACTION;
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
, skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL);
INSERT INTO "activity" VALUES(1,'Writing',2);
CREATE TABLE adjustment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT ''
);
INSERT INTO "adjustment" VALUES(1,1,'2026-11-20T09:00:00+00:00','status','idea','planned','The list is short');
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    notes TEXT NOT NULL DEFAULT '',
    from_on TEXT,
    until_on TEXT,
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE SET NULL,
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
INSERT INTO "campaign" VALUES(1,'Spring','For the launch','2026-12-01','2026-12-31',1);
CREATE TABLE channel (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
, network TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', handle TEXT NOT NULL DEFAULT '');
INSERT INTO "channel" VALUES(1,'Instagram','instagram','en','@campfire');
CREATE TABLE channel_check (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    checked_on TEXT NOT NULL,
    is_consistent INTEGER NOT NULL CHECK (is_consistent IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (channel_id, checked_on)
);
INSERT INTO "channel_check" VALUES(1,1,'2026-11-10',0,'Old logo');
CREATE TABLE channel_slot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    at TEXT NOT NULL,
    UNIQUE (channel_id, weekday, at)
);
INSERT INTO "channel_slot" VALUES(1,1,2,'18:00');
CREATE TABLE check_in (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    day_on TEXT NOT NULL,
    confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 5),
    note TEXT NOT NULL DEFAULT ''
);
INSERT INTO "check_in" VALUES(1,1,'2026-11-20',4,'Two partners agreed');
CREATE TABLE company_goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '',
    horizon_on TEXT,
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'met', 'dropped')),
    created_on TEXT NOT NULL
);
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
INSERT INTO "completion" VALUES(1,2,'2026-11-26','done','','2026-11-26','2026-11-26T10:00:00+00:00');
CREATE TABLE criterion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    weight REAL NOT NULL DEFAULT 1 CHECK (weight BETWEEN 0 AND 10),
    position INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "criterion" VALUES(1,'Fits the brand',2.0,1);
CREATE TABLE goal_serves (
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    company_goal_id INTEGER NOT NULL REFERENCES company_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (goal_id, company_goal_id)
);
CREATE TABLE hashtag_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    hashtags TEXT NOT NULL DEFAULT ''
);
INSERT INTO "hashtag_group" VALUES(1,'Events','#events #hosts');
CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id INTEGER REFERENCES journal_entry (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before TEXT,
    after TEXT
);
INSERT INTO "journal_change" VALUES(1,1,'person','insert',NULL,'{"id":1,"name":"Ana","role_id":null,"employment":"in-house","monday_minutes":480,"tuesday_minutes":0,"wednesday_minutes":0,"thursday_minutes":0,"friday_minutes":0,"saturday_minutes":0,"sunday_minutes":0,"cost_per_hour":null,"focus_factor":null,"from_on":null,"until_on":null,"is_me":1,"contact":"","notes":""}');
INSERT INTO "journal_change" VALUES(2,1,'social_goal','insert',NULL,'{"id":1,"title":"Reach 100,000","statement":"","achievable":"","relevant":"","objective":null,"weight":3,"start_on":"2026-10-01","due_on":"2027-01-10","status":"active","notes":"","created_on":"2026-10-01"}');
INSERT INTO "journal_change" VALUES(3,1,'channel','insert',NULL,'{"id":1,"name":"Instagram"}');
INSERT INTO "journal_change" VALUES(4,1,'kpi','insert',NULL,'{"id":1,"goal_id":1,"name":"Reach","unit":"people","channel_id":1,"direction":"up","tool":"","person_id":null,"minutes":null,"cadence":"weekly","baseline":20000.5,"target":100000.0}');
INSERT INTO "journal_change" VALUES(5,1,'measurement','insert',NULL,'{"id":1,"kpi_id":1,"measured_on":"2026-11-20","value":44000.25,"note":""}');
INSERT INTO "journal_change" VALUES(6,1,'tactic','insert',NULL,'{"id":1,"title":"Befriend influencers","notes":"","status":"planned","business_value":3,"customer_value":3,"kpi_impact":3,"effort":3,"difficulty":3,"estimate":null,"starts_on":null,"eta_on":null,"eta_rrule":null,"process":"","created_on":"2026-10-01"}');
INSERT INTO "journal_change" VALUES(7,1,'tactic_goal','insert',NULL,'{"tactic_id":1,"goal_id":1}');
INSERT INTO "journal_change" VALUES(8,1,'tactic_owner','insert',NULL,'{"tactic_id":1,"person_id":1}');
INSERT INTO "journal_change" VALUES(9,1,'activity','insert',NULL,'{"id":1,"name":"Writing"}');
INSERT INTO "journal_change" VALUES(10,1,'tag','insert',NULL,'{"id":1,"name":"launch"}');
INSERT INTO "journal_change" VALUES(11,1,'task','insert',NULL,'{"id":1,"title":"Write launch post","notes":"","help":"","page":null,"status":"todo","cadence":null,"section":null,"rrule":null,"starts_on":null,"planned_on":null,"due_on":"2026-11-30","not_before_on":null,"estimate":45,"value":null,"activity_id":1,"tactic_id":1,"goal_id":null,"role_id":null,"starter_number":null,"created_on":"2026-11-20"}');
INSERT INTO "journal_change" VALUES(12,1,'task_assignee','insert',NULL,'{"task_id":1,"person_id":1}');
INSERT INTO "journal_change" VALUES(13,1,'task_tag','insert',NULL,'{"task_id":1,"tag_id":1}');
INSERT INTO "journal_change" VALUES(14,1,'post','insert',NULL,'{"id":1,"topic":"Launch","content_type":"","copy":"","call_to_action":"","audience":"","notes":"","status":"draft","publish_on":"2026-12-01","publish_time":"09:30","zone":"Europe/Berlin","owner_id":1,"estimate":null,"goal_id":null,"tactic_id":null,"created_on":"2026-11-20"}');
INSERT INTO "journal_change" VALUES(15,1,'post_channel','insert',NULL,'{"post_id":1,"channel_id":1}');
INSERT INTO "journal_change" VALUES(16,1,'time_entry','insert',NULL,'{"id":1,"task_id":1,"post_id":null,"person_id":1,"activity_id":1,"occurrence_on":null,"day_on":"2026-11-26","minutes":25,"note":"","at":"2026-11-26T09:00:00+00:00"}');
INSERT INTO "journal_change" VALUES(17,1,'setting','insert',NULL,'{"key":"focus_factor","value":"0.75"}');
INSERT INTO "journal_change" VALUES(18,2,'task','insert',NULL,'{"id":2,"title":"Answer comments","notes":"","help":"","page":null,"status":"todo","cadence":"daily","section":null,"rrule":"FREQ=DAILY","starts_on":"2026-11-01","planned_on":null,"due_on":null,"not_before_on":null,"estimate":null,"value":null,"activity_id":null,"tactic_id":null,"goal_id":null,"role_id":null,"starter_number":null,"created_on":"2026-11-01"}');
INSERT INTO "journal_change" VALUES(19,2,'completion','insert',NULL,'{"id":1,"task_id":2,"occurrence_on":"2026-11-26","outcome":"done","reason":"","day_on":"2026-11-26","at":"2026-11-26T10:00:00+00:00"}');
CREATE TABLE journal_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    sentence TEXT NOT NULL,
    page TEXT,
    thing_kind TEXT,
    thing_id INTEGER,
    state TEXT NOT NULL DEFAULT 'done'
        CHECK (state IN ('done', 'undone', 'gone', 'system'))
, drift TEXT NOT NULL DEFAULT '');
INSERT INTO "journal_entry" VALUES(1,'2026-11-27T08:00:00+00:00','Set up',NULL,NULL,NULL,'done','[["added","tactic",1,null,null],["added","task",1,null,null],["added","post",1,null,null]]');
INSERT INTO "journal_entry" VALUES(2,'2026-11-27T08:00:00+00:00','Added: Answer comments',NULL,NULL,NULL,'done','[["added","task",2,null,null],["done","task",2,null,"2026-11-26"]]');
CREATE TABLE journal_switch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mode TEXT NOT NULL CHECK (mode IN ('record', 'replay')),
    entry_id INTEGER
);
INSERT INTO "journal_switch" VALUES(1,'record',NULL);
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
, method TEXT NOT NULL DEFAULT '');
INSERT INTO "kpi" VALUES(1,1,'Reach','people',1,'up','',NULL,NULL,'weekly',20000.5,100000.0,'Read from the channel''s insights');
CREATE TABLE lesson (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('mistake', 'strength', 'decision', 'experiment')),
    text TEXT NOT NULL,
    learned_on TEXT NOT NULL,
    session_id INTEGER REFERENCES review_session (id) ON DELETE SET NULL
);
INSERT INTO "lesson" VALUES(1,'strength','Questions bring answers','2026-11-20',1);
CREATE TABLE lesson_goal (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, goal_id)
);
INSERT INTO "lesson_goal" VALUES(1,1);
CREATE TABLE lesson_post (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, post_id)
);
INSERT INTO "lesson_post" VALUES(1,1);
CREATE TABLE lesson_tactic (
    lesson_id INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    PRIMARY KEY (lesson_id, tactic_id)
);
INSERT INTO "lesson_tactic" VALUES(1,1);
CREATE TABLE measurement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kpi_id INTEGER NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
    measured_on TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (kpi_id, measured_on)
);
INSERT INTO "measurement" VALUES(1,1,'2026-11-20',44000.25,'');
CREATE TABLE occasion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    day_on TEXT NOT NULL,
    is_yearly INTEGER NOT NULL DEFAULT 0 CHECK (is_yearly IN (0, 1)),
    country TEXT NOT NULL DEFAULT '',
    notice_days INTEGER NOT NULL DEFAULT 14 CHECK (notice_days BETWEEN 0 AND 366),
    note TEXT NOT NULL DEFAULT ''
);
INSERT INTO "occasion" VALUES(1,'Company birthday','2020-03-04',1,'',21,'Cake');
CREATE TABLE pattern_slot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pattern_id INTEGER NOT NULL REFERENCES weekly_pattern (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    at TEXT,
    topic TEXT NOT NULL DEFAULT '',
    content_type TEXT NOT NULL DEFAULT '',
    channel_id INTEGER REFERENCES channel (id) ON DELETE SET NULL,
    owner_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    estimate INTEGER CHECK (estimate >= 0),
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE SET NULL,
    tactic_id INTEGER REFERENCES tactic (id) ON DELETE SET NULL,
    template_id INTEGER REFERENCES post_template (id) ON DELETE SET NULL,
    is_experiment INTEGER NOT NULL DEFAULT 0 CHECK (is_experiment IN (0, 1))
);
INSERT INTO "pattern_slot" VALUES(1,1,2,'18:00','Behind the scenes','photo',1,1,30,1,1,1,1);
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
    notes TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '',
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
INSERT INTO "person" VALUES(1,'Ana',NULL,'in-house',480,0,0,0,0,0,0,NULL,NULL,NULL,NULL,1,'','','DE');
CREATE TABLE person_skill (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (person_id, skill_id)
);
INSERT INTO "person_skill" VALUES(1,2,4);
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
INSERT INTO "personal_objective" VALUES(1,1,1,NULL,'Bring the reach to 100,000','A day at a conference','open',NULL);
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
INSERT INTO "planned_role" VALUES(1,1,'freelance','2027-01-04',NULL,600,NULL,1,'for the launch');
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
    created_on TEXT NOT NULL, campaign_id INTEGER REFERENCES campaign (id) ON DELETE SET NULL, objective TEXT NOT NULL DEFAULT '', brief_for_whom TEXT NOT NULL DEFAULT '', brief_why_care TEXT NOT NULL DEFAULT '', brief_what_to_say TEXT NOT NULL DEFAULT '', brief_how TEXT NOT NULL DEFAULT '', brief_format TEXT NOT NULL DEFAULT '', brief_journey TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '', utm_campaign TEXT NOT NULL DEFAULT '', utm_medium TEXT NOT NULL DEFAULT '', media TEXT NOT NULL DEFAULT '', is_experiment INTEGER NOT NULL DEFAULT 0
    CHECK (is_experiment IN (0, 1)), is_evergreen INTEGER NOT NULL DEFAULT 0
    CHECK (is_evergreen IN (0, 1)), cooldown_days INTEGER CHECK (cooldown_days BETWEEN 1 AND 3660), series_id INTEGER REFERENCES post_series (id) ON DELETE SET NULL, reuses_id INTEGER REFERENCES post (id) ON DELETE SET NULL, lesson TEXT NOT NULL DEFAULT '',
    CHECK (publish_time IS NULL OR publish_on IS NOT NULL)
);
INSERT INTO "post" VALUES(1,'Launch','','','','','','draft','2026-12-01','09:30','Europe/Berlin',1,NULL,NULL,NULL,'2026-11-20',1,'awareness','','','','Warm','','','https://example.org/','','','',0,1,90,1,NULL,'Faces work');
CREATE TABLE post_channel (
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, channel_id)
);
INSERT INTO "post_channel" VALUES(1,1);
CREATE TABLE post_result (
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    measured_on TEXT NOT NULL,
    reach INTEGER CHECK (reach >= 0),
    impressions INTEGER CHECK (impressions >= 0),
    engagements INTEGER CHECK (engagements >= 0),
    clicks INTEGER CHECK (clicks >= 0),
    conversions INTEGER CHECK (conversions >= 0),
    PRIMARY KEY (post_id, channel_id)
);
INSERT INTO "post_result" VALUES(1,1,'2026-11-26',1000,1500,80,12,NULL);
CREATE TABLE post_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rrule TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    title TEXT NOT NULL
);
INSERT INTO "post_series" VALUES(1,'FREQ=WEEKLY','2026-12-01','Tip of the week');
CREATE TABLE post_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    topic TEXT NOT NULL DEFAULT '',
    content_type TEXT NOT NULL DEFAULT '',
    copy TEXT NOT NULL DEFAULT '',
    call_to_action TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    estimate INTEGER CHECK (estimate >= 0),
    objective TEXT NOT NULL DEFAULT ''
);
INSERT INTO "post_template" VALUES(1,'Tip','Tip: ','carousel','Did you know?','Try it','hosts','One tip',45,'awareness');
CREATE TABLE post_template_channel (
    template_id INTEGER NOT NULL REFERENCES post_template (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    PRIMARY KEY (template_id, channel_id)
);
INSERT INTO "post_template_channel" VALUES(1,1);
CREATE TABLE post_variant (
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    copy TEXT NOT NULL,
    PRIMARY KEY (post_id, channel_id)
);
INSERT INTO "post_variant" VALUES(1,1,'For this channel');
CREATE TABLE publishing_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_at TEXT NOT NULL,
    until_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (until_at IS NULL OR until_at >= from_at)
);
INSERT INTO "publishing_hold" VALUES(1,'2026-11-01T08:00:00+00:00','2026-11-02T08:00:00+00:00','Storm');
CREATE TABLE review_planned (
    session_id INTEGER NOT NULL REFERENCES review_session (id) ON DELETE CASCADE,
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    planned_on TEXT NOT NULL,
    minutes INTEGER CHECK (minutes >= 0),
    PRIMARY KEY (session_id, task_id)
);
INSERT INTO "review_planned" VALUES(1,1,'2026-11-25',45);
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
INSERT INTO "review_session" VALUES(1,'weekly','2026-11-23','2026-11-20T14:00:00+00:00','2026-11-20T14:13:20+00:00',800,'report');
INSERT INTO "review_session" VALUES(2,'monthly','2026-12-01','2026-11-27T07:00:00+00:00',NULL,120,'content');
CREATE TABLE review_step (
    session_id INTEGER NOT NULL REFERENCES review_session (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    state TEXT CHECK (state IN ('done', 'skipped')),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (session_id, step)
);
INSERT INTO "review_step" VALUES(1,'last_week','done','Two things slipped');
INSERT INTO "review_step" VALUES(1,'measure','skipped','');
CREATE TABLE role (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL DEFAULT '',
    hiring_order INTEGER
, week_minutes INTEGER CHECK (week_minutes BETWEEN 0 AND 10080), cost_in_house REAL CHECK (cost_in_house >= 0), cost_outsourced REAL CHECK (cost_outsourced >= 0));
INSERT INTO "role" VALUES(1,'Designer','',NULL,1440,31.5,50.0);
CREATE TABLE role_skill (
    role_id INTEGER NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    PRIMARY KEY (role_id, skill_id)
);
INSERT INTO "role_skill" VALUES(1,2,3);
CREATE TABLE "running_timer" (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    task_id INTEGER REFERENCES task (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL,
    post_id INTEGER REFERENCES post (id) ON DELETE CASCADE,
    CHECK ((task_id IS NULL) <> (post_id IS NULL))
);
INSERT INTO "running_timer" VALUES(1,NULL,'2026-11-27T07:50:00+00:00',1);
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
INSERT INTO "setting" VALUES('focus_factor','0.75');
CREATE TABLE skill (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    description TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    makes_posts INTEGER NOT NULL DEFAULT 0 CHECK (makes_posts IN (0, 1))
);
INSERT INTO "skill" VALUES(1,'Admin','Runs channels and inboxes: publishes, schedules, keeps lists and the plan up to date.',1,0);
INSERT INTO "skill" VALUES(2,'Content marketing','Finds what is worth saying, writes it, and has it made in the form that each channel wants.',2,1);
INSERT INTO "skill" VALUES(3,'Localisation','Carries content into other languages and markets, and knows what offends there.',3,0);
INSERT INTO "skill" VALUES(4,'Strategy','Sets goals, chooses tactics, plans budget and people, and says what is not done.',4,0);
INSERT INTO "skill" VALUES(5,'Analysis','Measures what the work brings, keeps the numbers honest, and tells what follows from them.',5,0);
INSERT INTO "skill" VALUES(6,'Conversion optimisation','Turns visits into sign-ups and sales: landing pages, ads, experiments.',6,0);
INSERT INTO "skill" VALUES(7,'Customer care','Answers comments and messages, settles complaints, looks after a community.',7,0);
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
INSERT INTO "social_goal" VALUES(1,'Reach 100,000','','','',NULL,3,'2026-10-01','2027-01-10','active','','2026-10-01');
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
, skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL);
INSERT INTO "tactic" VALUES(1,'Befriend influencers','','planned',3,3,3,3,3,NULL,NULL,NULL,NULL,'','2026-10-01',NULL);
CREATE TABLE tactic_goal (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    goal_id INTEGER NOT NULL REFERENCES social_goal (id) ON DELETE CASCADE,
    PRIMARY KEY (tactic_id, goal_id)
);
INSERT INTO "tactic_goal" VALUES(1,1);
CREATE TABLE tactic_owner (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (tactic_id, person_id)
);
INSERT INTO "tactic_owner" VALUES(1,1);
CREATE TABLE tactic_score (
    tactic_id INTEGER NOT NULL REFERENCES tactic (id) ON DELETE CASCADE,
    criterion_id INTEGER NOT NULL REFERENCES criterion (id) ON DELETE CASCADE,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    PRIMARY KEY (tactic_id, criterion_id)
);
INSERT INTO "tactic_score" VALUES(1,1,4);
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);
INSERT INTO "tag" VALUES(1,'launch');
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
, skill_id INTEGER REFERENCES skill (id) ON DELETE SET NULL, session_cadence TEXT
    CHECK (session_cadence IN ('weekly', 'monthly', 'quarterly')), session_step TEXT);
INSERT INTO "task" VALUES(1,'Write launch post','','',NULL,'todo',NULL,NULL,NULL,NULL,NULL,'2026-11-30',NULL,45,NULL,1,1,NULL,NULL,NULL,'2026-11-20',NULL,NULL,NULL);
INSERT INTO "task" VALUES(2,'Answer comments','','',NULL,'todo','daily',NULL,'FREQ=DAILY','2026-11-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-01',NULL,'weekly','report');
CREATE TABLE task_assignee (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, person_id)
);
INSERT INTO "task_assignee" VALUES(1,1);
CREATE TABLE task_blocker (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    blocker_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, blocker_id),
    CHECK (task_id <> blocker_id)
);
CREATE TABLE task_tag (
    task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, tag_id)
);
INSERT INTO "task_tag" VALUES(1,1);
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
, from_time TEXT, until_time TEXT
    CHECK ((from_time IS NULL) = (until_time IS NULL)));
INSERT INTO "time_entry" VALUES(1,1,NULL,1,1,NULL,'2026-11-26',25,'','2026-11-26T09:00:00+00:00','09:00','09:25');
CREATE TABLE time_off (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (until_on >= from_on)
);
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
INSERT INTO "tool" VALUES(1,'Scheduler','Publish at night','',90,29.9,'in use');
CREATE TABLE weekly_pattern (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);
INSERT INTO "weekly_pattern" VALUES(1,'Usual week');
CREATE INDEX time_off_person ON time_off (person_id, from_on);
CREATE INDEX goal_serves_company ON goal_serves (company_goal_id);
CREATE INDEX kpi_goal ON kpi (goal_id);
CREATE INDEX kpi_channel ON kpi (channel_id);
CREATE INDEX kpi_person ON kpi (person_id);
CREATE INDEX tactic_goal_goal ON tactic_goal (goal_id);
CREATE INDEX tactic_owner_person ON tactic_owner (person_id);
CREATE INDEX task_status ON task (status);
CREATE INDEX task_activity ON task (activity_id);
CREATE INDEX task_tactic ON task (tactic_id);
CREATE INDEX task_goal ON task (goal_id);
CREATE INDEX task_role ON task (role_id);
CREATE INDEX task_assignee_person ON task_assignee (person_id);
CREATE INDEX task_blocker_blocker ON task_blocker (blocker_id);
CREATE INDEX task_tag_tag ON task_tag (tag_id);
CREATE INDEX completion_day ON completion (day_on);
CREATE INDEX completion_outcome ON completion (task_id, outcome, occurrence_on);
CREATE INDEX post_publish ON post (publish_on);
CREATE INDEX post_status ON post (status);
CREATE INDEX post_owner ON post (owner_id);
CREATE INDEX post_goal ON post (goal_id);
CREATE INDEX post_tactic ON post (tactic_id);
CREATE INDEX post_channel_channel ON post_channel (channel_id);
CREATE INDEX time_entry_task ON time_entry (task_id, occurrence_on);
CREATE INDEX time_entry_post ON time_entry (post_id);
CREATE INDEX time_entry_person ON time_entry (person_id);
CREATE INDEX time_entry_activity
    ON time_entry (activity_id, day_on, task_id, occurrence_on, post_id, minutes);
CREATE INDEX journal_change_entry ON journal_change (entry_id);
CREATE INDEX check_in_goal ON check_in (goal_id, day_on);
CREATE INDEX personal_objective_person ON personal_objective (person_id);
CREATE INDEX personal_objective_goal ON personal_objective (goal_id);
CREATE INDEX personal_objective_kpi ON personal_objective (kpi_id);
CREATE INDEX tactic_score_criterion ON tactic_score (criterion_id);
CREATE INDEX adjustment_tactic ON adjustment (tactic_id, at);
CREATE INDEX adjustment_at ON adjustment (at);
CREATE INDEX person_skill_skill ON person_skill (skill_id);
CREATE INDEX role_skill_skill ON role_skill (skill_id);
CREATE INDEX activity_skill ON activity (skill_id);
CREATE INDEX task_skill ON task (skill_id);
CREATE INDEX tactic_skill ON tactic (skill_id);
CREATE INDEX planned_role_role ON planned_role (role_id);
CREATE INDEX time_entry_day ON time_entry (day_on);
CREATE INDEX running_timer_task ON running_timer (task_id);
CREATE INDEX running_timer_post ON running_timer (post_id);
CREATE INDEX campaign_goal ON campaign (goal_id);
CREATE INDEX post_template_channel_channel ON post_template_channel (channel_id);
CREATE INDEX pattern_slot_pattern ON pattern_slot (pattern_id);
CREATE INDEX pattern_slot_channel ON pattern_slot (channel_id);
CREATE INDEX pattern_slot_owner ON pattern_slot (owner_id);
CREATE INDEX pattern_slot_goal ON pattern_slot (goal_id);
CREATE INDEX pattern_slot_tactic ON pattern_slot (tactic_id);
CREATE INDEX pattern_slot_template ON pattern_slot (template_id);
CREATE INDEX post_campaign ON post (campaign_id);
CREATE INDEX post_evergreen ON post (is_evergreen);
CREATE INDEX post_series_of ON post (series_id);
CREATE INDEX post_reuses ON post (reuses_id);
CREATE INDEX post_variant_channel ON post_variant (channel_id);
CREATE INDEX post_result_channel ON post_result (channel_id);
CREATE UNIQUE INDEX publishing_hold_open ON publishing_hold ((until_at IS NULL))
    WHERE until_at IS NULL;
CREATE INDEX review_session_ended ON review_session (ended_at);
CREATE INDEX review_planned_task ON review_planned (task_id);
CREATE INDEX lesson_learned ON lesson (learned_on);
CREATE INDEX lesson_session ON lesson (session_id);
CREATE INDEX lesson_post_post ON lesson_post (post_id);
CREATE INDEX lesson_goal_goal ON lesson_goal (goal_id);
CREATE INDEX lesson_tactic_tactic ON lesson_tactic (tactic_id);
CREATE INDEX completion_occurrence ON completion (occurrence_on);
CREATE INDEX journal_entry_at ON journal_entry (at);
CREATE TRIGGER "journal_activity_insert" AFTER INSERT ON "activity" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'activity', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'skill_id', NEW."skill_id")); END;
CREATE TRIGGER "journal_activity_update" AFTER UPDATE ON "activity" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."skill_id" COLLATE BINARY IS NOT NEW."skill_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'activity', 'update', json_object('id', OLD."id", 'name', OLD."name", 'skill_id', OLD."skill_id"), json_object('id', NEW."id", 'name', NEW."name", 'skill_id', NEW."skill_id")); END;
CREATE TRIGGER "journal_activity_delete" AFTER DELETE ON "activity" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'activity', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'skill_id', OLD."skill_id"), NULL); END;
CREATE TRIGGER "journal_adjustment_insert" AFTER INSERT ON "adjustment" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'adjustment', 'insert', NULL, json_object('id', NEW."id", 'tactic_id', NEW."tactic_id", 'at', NEW."at", 'field', NEW."field", 'before', NEW."before", 'after', NEW."after", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_adjustment_update" AFTER UPDATE ON "adjustment" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."at" COLLATE BINARY IS NOT NEW."at" OR OLD."field" COLLATE BINARY IS NOT NEW."field" OR OLD."before" COLLATE BINARY IS NOT NEW."before" OR OLD."after" COLLATE BINARY IS NOT NEW."after" OR OLD."reason" COLLATE BINARY IS NOT NEW."reason") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'adjustment', 'update', json_object('id', OLD."id", 'tactic_id', OLD."tactic_id", 'at', OLD."at", 'field', OLD."field", 'before', OLD."before", 'after', OLD."after", 'reason', OLD."reason"), json_object('id', NEW."id", 'tactic_id', NEW."tactic_id", 'at', NEW."at", 'field', NEW."field", 'before', NEW."before", 'after', NEW."after", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_adjustment_delete" AFTER DELETE ON "adjustment" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'adjustment', 'delete', json_object('id', OLD."id", 'tactic_id', OLD."tactic_id", 'at', OLD."at", 'field', OLD."field", 'before', OLD."before", 'after', OLD."after", 'reason', OLD."reason"), NULL); END;
CREATE TRIGGER "journal_campaign_insert" AFTER INSERT ON "campaign" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'campaign', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'notes', NEW."notes", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_campaign_update" AFTER UPDATE ON "campaign" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."from_on" COLLATE BINARY IS NOT NEW."from_on" OR OLD."until_on" COLLATE BINARY IS NOT NEW."until_on" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'campaign', 'update', json_object('id', OLD."id", 'name', OLD."name", 'notes', OLD."notes", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'goal_id', OLD."goal_id"), json_object('id', NEW."id", 'name', NEW."name", 'notes', NEW."notes", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_campaign_delete" AFTER DELETE ON "campaign" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'campaign', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'notes', OLD."notes", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'goal_id', OLD."goal_id"), NULL); END;
CREATE TRIGGER "journal_channel_insert" AFTER INSERT ON "channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'network', NEW."network", 'language', NEW."language", 'handle', NEW."handle")); END;
CREATE TRIGGER "journal_channel_update" AFTER UPDATE ON "channel" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."network" COLLATE BINARY IS NOT NEW."network" OR OLD."language" COLLATE BINARY IS NOT NEW."language" OR OLD."handle" COLLATE BINARY IS NOT NEW."handle") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel', 'update', json_object('id', OLD."id", 'name', OLD."name", 'network', OLD."network", 'language', OLD."language", 'handle', OLD."handle"), json_object('id', NEW."id", 'name', NEW."name", 'network', NEW."network", 'language', NEW."language", 'handle', NEW."handle")); END;
CREATE TRIGGER "journal_channel_delete" AFTER DELETE ON "channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'network', OLD."network", 'language', OLD."language", 'handle', OLD."handle"), NULL); END;
CREATE TRIGGER "journal_channel_check_insert" AFTER INSERT ON "channel_check" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_check', 'insert', NULL, json_object('id', NEW."id", 'channel_id', NEW."channel_id", 'checked_on', NEW."checked_on", 'is_consistent', NEW."is_consistent", 'note', NEW."note")); END;
CREATE TRIGGER "journal_channel_check_update" AFTER UPDATE ON "channel_check" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."checked_on" COLLATE BINARY IS NOT NEW."checked_on" OR OLD."is_consistent" COLLATE BINARY IS NOT NEW."is_consistent" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_check', 'update', json_object('id', OLD."id", 'channel_id', OLD."channel_id", 'checked_on', OLD."checked_on", 'is_consistent', OLD."is_consistent", 'note', OLD."note"), json_object('id', NEW."id", 'channel_id', NEW."channel_id", 'checked_on', NEW."checked_on", 'is_consistent', NEW."is_consistent", 'note', NEW."note")); END;
CREATE TRIGGER "journal_channel_check_delete" AFTER DELETE ON "channel_check" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_check', 'delete', json_object('id', OLD."id", 'channel_id', OLD."channel_id", 'checked_on', OLD."checked_on", 'is_consistent', OLD."is_consistent", 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_channel_slot_insert" AFTER INSERT ON "channel_slot" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_slot', 'insert', NULL, json_object('id', NEW."id", 'channel_id', NEW."channel_id", 'weekday', NEW."weekday", 'at', NEW."at")); END;
CREATE TRIGGER "journal_channel_slot_update" AFTER UPDATE ON "channel_slot" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."weekday" COLLATE BINARY IS NOT NEW."weekday" OR OLD."at" COLLATE BINARY IS NOT NEW."at") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_slot', 'update', json_object('id', OLD."id", 'channel_id', OLD."channel_id", 'weekday', OLD."weekday", 'at', OLD."at"), json_object('id', NEW."id", 'channel_id', NEW."channel_id", 'weekday', NEW."weekday", 'at', NEW."at")); END;
CREATE TRIGGER "journal_channel_slot_delete" AFTER DELETE ON "channel_slot" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'channel_slot', 'delete', json_object('id', OLD."id", 'channel_id', OLD."channel_id", 'weekday', OLD."weekday", 'at', OLD."at"), NULL); END;
CREATE TRIGGER "journal_check_in_insert" AFTER INSERT ON "check_in" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'check_in', 'insert', NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'day_on', NEW."day_on", 'confidence', NEW."confidence", 'note', NEW."note")); END;
CREATE TRIGGER "journal_check_in_update" AFTER UPDATE ON "check_in" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."day_on" COLLATE BINARY IS NOT NEW."day_on" OR OLD."confidence" COLLATE BINARY IS NOT NEW."confidence" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'check_in', 'update', json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'day_on', OLD."day_on", 'confidence', OLD."confidence", 'note', OLD."note"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'day_on', NEW."day_on", 'confidence', NEW."confidence", 'note', NEW."note")); END;
CREATE TRIGGER "journal_check_in_delete" AFTER DELETE ON "check_in" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'check_in', 'delete', json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'day_on', OLD."day_on", 'confidence', OLD."confidence", 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_company_goal_insert" AFTER INSERT ON "company_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'company_goal', 'insert', NULL, json_object('id', NEW."id", 'title', NEW."title", 'why', NEW."why", 'horizon_on', NEW."horizon_on", 'status', NEW."status", 'created_on', NEW."created_on")); END;
CREATE TRIGGER "journal_company_goal_update" AFTER UPDATE ON "company_goal" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."title" COLLATE BINARY IS NOT NEW."title" OR OLD."why" COLLATE BINARY IS NOT NEW."why" OR OLD."horizon_on" COLLATE BINARY IS NOT NEW."horizon_on" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."created_on" COLLATE BINARY IS NOT NEW."created_on") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'company_goal', 'update', json_object('id', OLD."id", 'title', OLD."title", 'why', OLD."why", 'horizon_on', OLD."horizon_on", 'status', OLD."status", 'created_on', OLD."created_on"), json_object('id', NEW."id", 'title', NEW."title", 'why', NEW."why", 'horizon_on', NEW."horizon_on", 'status', NEW."status", 'created_on', NEW."created_on")); END;
CREATE TRIGGER "journal_company_goal_delete" AFTER DELETE ON "company_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'company_goal', 'delete', json_object('id', OLD."id", 'title', OLD."title", 'why', OLD."why", 'horizon_on', OLD."horizon_on", 'status', OLD."status", 'created_on', OLD."created_on"), NULL); END;
CREATE TRIGGER "journal_completion_insert" AFTER INSERT ON "completion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'completion', 'insert', NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'occurrence_on', NEW."occurrence_on", 'outcome', NEW."outcome", 'reason', NEW."reason", 'day_on', NEW."day_on", 'at', NEW."at")); END;
CREATE TRIGGER "journal_completion_update" AFTER UPDATE ON "completion" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."occurrence_on" COLLATE BINARY IS NOT NEW."occurrence_on" OR OLD."outcome" COLLATE BINARY IS NOT NEW."outcome" OR OLD."reason" COLLATE BINARY IS NOT NEW."reason" OR OLD."day_on" COLLATE BINARY IS NOT NEW."day_on" OR OLD."at" COLLATE BINARY IS NOT NEW."at") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'completion', 'update', json_object('id', OLD."id", 'task_id', OLD."task_id", 'occurrence_on', OLD."occurrence_on", 'outcome', OLD."outcome", 'reason', OLD."reason", 'day_on', OLD."day_on", 'at', OLD."at"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'occurrence_on', NEW."occurrence_on", 'outcome', NEW."outcome", 'reason', NEW."reason", 'day_on', NEW."day_on", 'at', NEW."at")); END;
CREATE TRIGGER "journal_completion_delete" AFTER DELETE ON "completion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'completion', 'delete', json_object('id', OLD."id", 'task_id', OLD."task_id", 'occurrence_on', OLD."occurrence_on", 'outcome', OLD."outcome", 'reason', OLD."reason", 'day_on', OLD."day_on", 'at', OLD."at"), NULL); END;
CREATE TRIGGER "journal_criterion_insert" AFTER INSERT ON "criterion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'criterion', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'weight', CASE WHEN NEW."weight" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."weight")) END, 'position', NEW."position")); END;
CREATE TRIGGER "journal_criterion_update" AFTER UPDATE ON "criterion" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."weight" COLLATE BINARY IS NOT NEW."weight" OR OLD."position" COLLATE BINARY IS NOT NEW."position") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'criterion', 'update', json_object('id', OLD."id", 'name', OLD."name", 'weight', CASE WHEN OLD."weight" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."weight")) END, 'position', OLD."position"), json_object('id', NEW."id", 'name', NEW."name", 'weight', CASE WHEN NEW."weight" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."weight")) END, 'position', NEW."position")); END;
CREATE TRIGGER "journal_criterion_delete" AFTER DELETE ON "criterion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'criterion', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'weight', CASE WHEN OLD."weight" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."weight")) END, 'position', OLD."position"), NULL); END;
CREATE TRIGGER "journal_goal_serves_insert" AFTER INSERT ON "goal_serves" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'goal_serves', 'insert', NULL, json_object('goal_id', NEW."goal_id", 'company_goal_id', NEW."company_goal_id")); END;
CREATE TRIGGER "journal_goal_serves_update" AFTER UPDATE ON "goal_serves" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."company_goal_id" COLLATE BINARY IS NOT NEW."company_goal_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'goal_serves', 'update', json_object('goal_id', OLD."goal_id", 'company_goal_id', OLD."company_goal_id"), json_object('goal_id', NEW."goal_id", 'company_goal_id', NEW."company_goal_id")); END;
CREATE TRIGGER "journal_goal_serves_delete" AFTER DELETE ON "goal_serves" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'goal_serves', 'delete', json_object('goal_id', OLD."goal_id", 'company_goal_id', OLD."company_goal_id"), NULL); END;
CREATE TRIGGER "journal_hashtag_group_insert" AFTER INSERT ON "hashtag_group" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'hashtag_group', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'hashtags', NEW."hashtags")); END;
CREATE TRIGGER "journal_hashtag_group_update" AFTER UPDATE ON "hashtag_group" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."hashtags" COLLATE BINARY IS NOT NEW."hashtags") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'hashtag_group', 'update', json_object('id', OLD."id", 'name', OLD."name", 'hashtags', OLD."hashtags"), json_object('id', NEW."id", 'name', NEW."name", 'hashtags', NEW."hashtags")); END;
CREATE TRIGGER "journal_hashtag_group_delete" AFTER DELETE ON "hashtag_group" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'hashtag_group', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'hashtags', OLD."hashtags"), NULL); END;
CREATE TRIGGER "journal_kpi_insert" AFTER INSERT ON "kpi" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'kpi', 'insert', NULL, json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'name', NEW."name", 'unit', NEW."unit", 'channel_id', NEW."channel_id", 'direction', NEW."direction", 'tool', NEW."tool", 'person_id', NEW."person_id", 'minutes', NEW."minutes", 'cadence', NEW."cadence", 'baseline', CASE WHEN NEW."baseline" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."baseline")) END, 'target', CASE WHEN NEW."target" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."target")) END, 'method', NEW."method")); END;
CREATE TRIGGER "journal_kpi_update" AFTER UPDATE ON "kpi" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."unit" COLLATE BINARY IS NOT NEW."unit" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."direction" COLLATE BINARY IS NOT NEW."direction" OR OLD."tool" COLLATE BINARY IS NOT NEW."tool" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id" OR OLD."minutes" COLLATE BINARY IS NOT NEW."minutes" OR OLD."cadence" COLLATE BINARY IS NOT NEW."cadence" OR OLD."baseline" COLLATE BINARY IS NOT NEW."baseline" OR OLD."target" COLLATE BINARY IS NOT NEW."target" OR OLD."method" COLLATE BINARY IS NOT NEW."method") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'kpi', 'update', json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'name', OLD."name", 'unit', OLD."unit", 'channel_id', OLD."channel_id", 'direction', OLD."direction", 'tool', OLD."tool", 'person_id', OLD."person_id", 'minutes', OLD."minutes", 'cadence', OLD."cadence", 'baseline', CASE WHEN OLD."baseline" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."baseline")) END, 'target', CASE WHEN OLD."target" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."target")) END, 'method', OLD."method"), json_object('id', NEW."id", 'goal_id', NEW."goal_id", 'name', NEW."name", 'unit', NEW."unit", 'channel_id', NEW."channel_id", 'direction', NEW."direction", 'tool', NEW."tool", 'person_id', NEW."person_id", 'minutes', NEW."minutes", 'cadence', NEW."cadence", 'baseline', CASE WHEN NEW."baseline" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."baseline")) END, 'target', CASE WHEN NEW."target" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."target")) END, 'method', NEW."method")); END;
CREATE TRIGGER "journal_kpi_delete" AFTER DELETE ON "kpi" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'kpi', 'delete', json_object('id', OLD."id", 'goal_id', OLD."goal_id", 'name', OLD."name", 'unit', OLD."unit", 'channel_id', OLD."channel_id", 'direction', OLD."direction", 'tool', OLD."tool", 'person_id', OLD."person_id", 'minutes', OLD."minutes", 'cadence', OLD."cadence", 'baseline', CASE WHEN OLD."baseline" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."baseline")) END, 'target', CASE WHEN OLD."target" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."target")) END, 'method', OLD."method"), NULL); END;
CREATE TRIGGER "journal_lesson_insert" AFTER INSERT ON "lesson" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson', 'insert', NULL, json_object('id', NEW."id", 'kind', NEW."kind", 'text', NEW."text", 'learned_on', NEW."learned_on", 'session_id', NEW."session_id")); END;
CREATE TRIGGER "journal_lesson_update" AFTER UPDATE ON "lesson" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."kind" COLLATE BINARY IS NOT NEW."kind" OR OLD."text" COLLATE BINARY IS NOT NEW."text" OR OLD."learned_on" COLLATE BINARY IS NOT NEW."learned_on" OR OLD."session_id" COLLATE BINARY IS NOT NEW."session_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson', 'update', json_object('id', OLD."id", 'kind', OLD."kind", 'text', OLD."text", 'learned_on', OLD."learned_on", 'session_id', OLD."session_id"), json_object('id', NEW."id", 'kind', NEW."kind", 'text', NEW."text", 'learned_on', NEW."learned_on", 'session_id', NEW."session_id")); END;
CREATE TRIGGER "journal_lesson_delete" AFTER DELETE ON "lesson" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson', 'delete', json_object('id', OLD."id", 'kind', OLD."kind", 'text', OLD."text", 'learned_on', OLD."learned_on", 'session_id', OLD."session_id"), NULL); END;
CREATE TRIGGER "journal_lesson_goal_insert" AFTER INSERT ON "lesson_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_goal', 'insert', NULL, json_object('lesson_id', NEW."lesson_id", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_lesson_goal_update" AFTER UPDATE ON "lesson_goal" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."lesson_id" COLLATE BINARY IS NOT NEW."lesson_id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_goal', 'update', json_object('lesson_id', OLD."lesson_id", 'goal_id', OLD."goal_id"), json_object('lesson_id', NEW."lesson_id", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_lesson_goal_delete" AFTER DELETE ON "lesson_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_goal', 'delete', json_object('lesson_id', OLD."lesson_id", 'goal_id', OLD."goal_id"), NULL); END;
CREATE TRIGGER "journal_lesson_post_insert" AFTER INSERT ON "lesson_post" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_post', 'insert', NULL, json_object('lesson_id', NEW."lesson_id", 'post_id', NEW."post_id")); END;
CREATE TRIGGER "journal_lesson_post_update" AFTER UPDATE ON "lesson_post" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."lesson_id" COLLATE BINARY IS NOT NEW."lesson_id" OR OLD."post_id" COLLATE BINARY IS NOT NEW."post_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_post', 'update', json_object('lesson_id', OLD."lesson_id", 'post_id', OLD."post_id"), json_object('lesson_id', NEW."lesson_id", 'post_id', NEW."post_id")); END;
CREATE TRIGGER "journal_lesson_post_delete" AFTER DELETE ON "lesson_post" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_post', 'delete', json_object('lesson_id', OLD."lesson_id", 'post_id', OLD."post_id"), NULL); END;
CREATE TRIGGER "journal_lesson_tactic_insert" AFTER INSERT ON "lesson_tactic" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_tactic', 'insert', NULL, json_object('lesson_id', NEW."lesson_id", 'tactic_id', NEW."tactic_id")); END;
CREATE TRIGGER "journal_lesson_tactic_update" AFTER UPDATE ON "lesson_tactic" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."lesson_id" COLLATE BINARY IS NOT NEW."lesson_id" OR OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_tactic', 'update', json_object('lesson_id', OLD."lesson_id", 'tactic_id', OLD."tactic_id"), json_object('lesson_id', NEW."lesson_id", 'tactic_id', NEW."tactic_id")); END;
CREATE TRIGGER "journal_lesson_tactic_delete" AFTER DELETE ON "lesson_tactic" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'lesson_tactic', 'delete', json_object('lesson_id', OLD."lesson_id", 'tactic_id', OLD."tactic_id"), NULL); END;
CREATE TRIGGER "journal_measurement_insert" AFTER INSERT ON "measurement" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'measurement', 'insert', NULL, json_object('id', NEW."id", 'kpi_id', NEW."kpi_id", 'measured_on', NEW."measured_on", 'value', CASE WHEN NEW."value" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."value")) END, 'note', NEW."note")); END;
CREATE TRIGGER "journal_measurement_update" AFTER UPDATE ON "measurement" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."kpi_id" COLLATE BINARY IS NOT NEW."kpi_id" OR OLD."measured_on" COLLATE BINARY IS NOT NEW."measured_on" OR OLD."value" COLLATE BINARY IS NOT NEW."value" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'measurement', 'update', json_object('id', OLD."id", 'kpi_id', OLD."kpi_id", 'measured_on', OLD."measured_on", 'value', CASE WHEN OLD."value" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."value")) END, 'note', OLD."note"), json_object('id', NEW."id", 'kpi_id', NEW."kpi_id", 'measured_on', NEW."measured_on", 'value', CASE WHEN NEW."value" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."value")) END, 'note', NEW."note")); END;
CREATE TRIGGER "journal_measurement_delete" AFTER DELETE ON "measurement" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'measurement', 'delete', json_object('id', OLD."id", 'kpi_id', OLD."kpi_id", 'measured_on', OLD."measured_on", 'value', CASE WHEN OLD."value" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."value")) END, 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_occasion_insert" AFTER INSERT ON "occasion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'occasion', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'day_on', NEW."day_on", 'is_yearly', NEW."is_yearly", 'country', NEW."country", 'notice_days', NEW."notice_days", 'note', NEW."note")); END;
CREATE TRIGGER "journal_occasion_update" AFTER UPDATE ON "occasion" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."day_on" COLLATE BINARY IS NOT NEW."day_on" OR OLD."is_yearly" COLLATE BINARY IS NOT NEW."is_yearly" OR OLD."country" COLLATE BINARY IS NOT NEW."country" OR OLD."notice_days" COLLATE BINARY IS NOT NEW."notice_days" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'occasion', 'update', json_object('id', OLD."id", 'name', OLD."name", 'day_on', OLD."day_on", 'is_yearly', OLD."is_yearly", 'country', OLD."country", 'notice_days', OLD."notice_days", 'note', OLD."note"), json_object('id', NEW."id", 'name', NEW."name", 'day_on', NEW."day_on", 'is_yearly', NEW."is_yearly", 'country', NEW."country", 'notice_days', NEW."notice_days", 'note', NEW."note")); END;
CREATE TRIGGER "journal_occasion_delete" AFTER DELETE ON "occasion" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'occasion', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'day_on', OLD."day_on", 'is_yearly', OLD."is_yearly", 'country', OLD."country", 'notice_days', OLD."notice_days", 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_pattern_slot_insert" AFTER INSERT ON "pattern_slot" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'pattern_slot', 'insert', NULL, json_object('id', NEW."id", 'pattern_id', NEW."pattern_id", 'weekday', NEW."weekday", 'at', NEW."at", 'topic', NEW."topic", 'content_type', NEW."content_type", 'channel_id', NEW."channel_id", 'owner_id', NEW."owner_id", 'estimate', NEW."estimate", 'goal_id', NEW."goal_id", 'tactic_id', NEW."tactic_id", 'template_id', NEW."template_id", 'is_experiment', NEW."is_experiment")); END;
CREATE TRIGGER "journal_pattern_slot_update" AFTER UPDATE ON "pattern_slot" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."pattern_id" COLLATE BINARY IS NOT NEW."pattern_id" OR OLD."weekday" COLLATE BINARY IS NOT NEW."weekday" OR OLD."at" COLLATE BINARY IS NOT NEW."at" OR OLD."topic" COLLATE BINARY IS NOT NEW."topic" OR OLD."content_type" COLLATE BINARY IS NOT NEW."content_type" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."owner_id" COLLATE BINARY IS NOT NEW."owner_id" OR OLD."estimate" COLLATE BINARY IS NOT NEW."estimate" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."template_id" COLLATE BINARY IS NOT NEW."template_id" OR OLD."is_experiment" COLLATE BINARY IS NOT NEW."is_experiment") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'pattern_slot', 'update', json_object('id', OLD."id", 'pattern_id', OLD."pattern_id", 'weekday', OLD."weekday", 'at', OLD."at", 'topic', OLD."topic", 'content_type', OLD."content_type", 'channel_id', OLD."channel_id", 'owner_id', OLD."owner_id", 'estimate', OLD."estimate", 'goal_id', OLD."goal_id", 'tactic_id', OLD."tactic_id", 'template_id', OLD."template_id", 'is_experiment', OLD."is_experiment"), json_object('id', NEW."id", 'pattern_id', NEW."pattern_id", 'weekday', NEW."weekday", 'at', NEW."at", 'topic', NEW."topic", 'content_type', NEW."content_type", 'channel_id', NEW."channel_id", 'owner_id', NEW."owner_id", 'estimate', NEW."estimate", 'goal_id', NEW."goal_id", 'tactic_id', NEW."tactic_id", 'template_id', NEW."template_id", 'is_experiment', NEW."is_experiment")); END;
CREATE TRIGGER "journal_pattern_slot_delete" AFTER DELETE ON "pattern_slot" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'pattern_slot', 'delete', json_object('id', OLD."id", 'pattern_id', OLD."pattern_id", 'weekday', OLD."weekday", 'at', OLD."at", 'topic', OLD."topic", 'content_type', OLD."content_type", 'channel_id', OLD."channel_id", 'owner_id', OLD."owner_id", 'estimate', OLD."estimate", 'goal_id', OLD."goal_id", 'tactic_id', OLD."tactic_id", 'template_id', OLD."template_id", 'is_experiment', OLD."is_experiment"), NULL); END;
CREATE TRIGGER "journal_person_insert" AFTER INSERT ON "person" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'role_id', NEW."role_id", 'employment', NEW."employment", 'monday_minutes', NEW."monday_minutes", 'tuesday_minutes', NEW."tuesday_minutes", 'wednesday_minutes', NEW."wednesday_minutes", 'thursday_minutes', NEW."thursday_minutes", 'friday_minutes', NEW."friday_minutes", 'saturday_minutes', NEW."saturday_minutes", 'sunday_minutes', NEW."sunday_minutes", 'cost_per_hour', CASE WHEN NEW."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_hour")) END, 'focus_factor', CASE WHEN NEW."focus_factor" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."focus_factor")) END, 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'is_me', NEW."is_me", 'contact', NEW."contact", 'notes', NEW."notes", 'country', NEW."country")); END;
CREATE TRIGGER "journal_person_update" AFTER UPDATE ON "person" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."role_id" COLLATE BINARY IS NOT NEW."role_id" OR OLD."employment" COLLATE BINARY IS NOT NEW."employment" OR OLD."monday_minutes" COLLATE BINARY IS NOT NEW."monday_minutes" OR OLD."tuesday_minutes" COLLATE BINARY IS NOT NEW."tuesday_minutes" OR OLD."wednesday_minutes" COLLATE BINARY IS NOT NEW."wednesday_minutes" OR OLD."thursday_minutes" COLLATE BINARY IS NOT NEW."thursday_minutes" OR OLD."friday_minutes" COLLATE BINARY IS NOT NEW."friday_minutes" OR OLD."saturday_minutes" COLLATE BINARY IS NOT NEW."saturday_minutes" OR OLD."sunday_minutes" COLLATE BINARY IS NOT NEW."sunday_minutes" OR OLD."cost_per_hour" COLLATE BINARY IS NOT NEW."cost_per_hour" OR OLD."focus_factor" COLLATE BINARY IS NOT NEW."focus_factor" OR OLD."from_on" COLLATE BINARY IS NOT NEW."from_on" OR OLD."until_on" COLLATE BINARY IS NOT NEW."until_on" OR OLD."is_me" COLLATE BINARY IS NOT NEW."is_me" OR OLD."contact" COLLATE BINARY IS NOT NEW."contact" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."country" COLLATE BINARY IS NOT NEW."country") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person', 'update', json_object('id', OLD."id", 'name', OLD."name", 'role_id', OLD."role_id", 'employment', OLD."employment", 'monday_minutes', OLD."monday_minutes", 'tuesday_minutes', OLD."tuesday_minutes", 'wednesday_minutes', OLD."wednesday_minutes", 'thursday_minutes', OLD."thursday_minutes", 'friday_minutes', OLD."friday_minutes", 'saturday_minutes', OLD."saturday_minutes", 'sunday_minutes', OLD."sunday_minutes", 'cost_per_hour', CASE WHEN OLD."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_hour")) END, 'focus_factor', CASE WHEN OLD."focus_factor" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."focus_factor")) END, 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'is_me', OLD."is_me", 'contact', OLD."contact", 'notes', OLD."notes", 'country', OLD."country"), json_object('id', NEW."id", 'name', NEW."name", 'role_id', NEW."role_id", 'employment', NEW."employment", 'monday_minutes', NEW."monday_minutes", 'tuesday_minutes', NEW."tuesday_minutes", 'wednesday_minutes', NEW."wednesday_minutes", 'thursday_minutes', NEW."thursday_minutes", 'friday_minutes', NEW."friday_minutes", 'saturday_minutes', NEW."saturday_minutes", 'sunday_minutes', NEW."sunday_minutes", 'cost_per_hour', CASE WHEN NEW."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_hour")) END, 'focus_factor', CASE WHEN NEW."focus_factor" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."focus_factor")) END, 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'is_me', NEW."is_me", 'contact', NEW."contact", 'notes', NEW."notes", 'country', NEW."country")); END;
CREATE TRIGGER "journal_person_delete" AFTER DELETE ON "person" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'role_id', OLD."role_id", 'employment', OLD."employment", 'monday_minutes', OLD."monday_minutes", 'tuesday_minutes', OLD."tuesday_minutes", 'wednesday_minutes', OLD."wednesday_minutes", 'thursday_minutes', OLD."thursday_minutes", 'friday_minutes', OLD."friday_minutes", 'saturday_minutes', OLD."saturday_minutes", 'sunday_minutes', OLD."sunday_minutes", 'cost_per_hour', CASE WHEN OLD."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_hour")) END, 'focus_factor', CASE WHEN OLD."focus_factor" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."focus_factor")) END, 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'is_me', OLD."is_me", 'contact', OLD."contact", 'notes', OLD."notes", 'country', OLD."country"), NULL); END;
CREATE TRIGGER "journal_person_skill_insert" AFTER INSERT ON "person_skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person_skill', 'insert', NULL, json_object('person_id', NEW."person_id", 'skill_id', NEW."skill_id", 'level', NEW."level")); END;
CREATE TRIGGER "journal_person_skill_update" AFTER UPDATE ON "person_skill" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."person_id" COLLATE BINARY IS NOT NEW."person_id" OR OLD."skill_id" COLLATE BINARY IS NOT NEW."skill_id" OR OLD."level" COLLATE BINARY IS NOT NEW."level") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person_skill', 'update', json_object('person_id', OLD."person_id", 'skill_id', OLD."skill_id", 'level', OLD."level"), json_object('person_id', NEW."person_id", 'skill_id', NEW."skill_id", 'level', NEW."level")); END;
CREATE TRIGGER "journal_person_skill_delete" AFTER DELETE ON "person_skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'person_skill', 'delete', json_object('person_id', OLD."person_id", 'skill_id', OLD."skill_id", 'level', OLD."level"), NULL); END;
CREATE TRIGGER "journal_personal_objective_insert" AFTER INSERT ON "personal_objective" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'personal_objective', 'insert', NULL, json_object('id', NEW."id", 'person_id', NEW."person_id", 'goal_id', NEW."goal_id", 'kpi_id', NEW."kpi_id", 'title', NEW."title", 'recognition', NEW."recognition", 'status', NEW."status", 'due_on', NEW."due_on")); END;
CREATE TRIGGER "journal_personal_objective_update" AFTER UPDATE ON "personal_objective" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."kpi_id" COLLATE BINARY IS NOT NEW."kpi_id" OR OLD."title" COLLATE BINARY IS NOT NEW."title" OR OLD."recognition" COLLATE BINARY IS NOT NEW."recognition" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."due_on" COLLATE BINARY IS NOT NEW."due_on") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'personal_objective', 'update', json_object('id', OLD."id", 'person_id', OLD."person_id", 'goal_id', OLD."goal_id", 'kpi_id', OLD."kpi_id", 'title', OLD."title", 'recognition', OLD."recognition", 'status', OLD."status", 'due_on', OLD."due_on"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'goal_id', NEW."goal_id", 'kpi_id', NEW."kpi_id", 'title', NEW."title", 'recognition', NEW."recognition", 'status', NEW."status", 'due_on', NEW."due_on")); END;
CREATE TRIGGER "journal_personal_objective_delete" AFTER DELETE ON "personal_objective" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'personal_objective', 'delete', json_object('id', OLD."id", 'person_id', OLD."person_id", 'goal_id', OLD."goal_id", 'kpi_id', OLD."kpi_id", 'title', OLD."title", 'recognition', OLD."recognition", 'status', OLD."status", 'due_on', OLD."due_on"), NULL); END;
CREATE TRIGGER "journal_planned_role_insert" AFTER INSERT ON "planned_role" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'planned_role', 'insert', NULL, json_object('id', NEW."id", 'role_id', NEW."role_id", 'employment', NEW."employment", 'starts_on', NEW."starts_on", 'until_on', NEW."until_on", 'week_minutes', NEW."week_minutes", 'cost_per_hour', CASE WHEN NEW."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_hour")) END, 'position', NEW."position", 'note', NEW."note")); END;
CREATE TRIGGER "journal_planned_role_update" AFTER UPDATE ON "planned_role" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."role_id" COLLATE BINARY IS NOT NEW."role_id" OR OLD."employment" COLLATE BINARY IS NOT NEW."employment" OR OLD."starts_on" COLLATE BINARY IS NOT NEW."starts_on" OR OLD."until_on" COLLATE BINARY IS NOT NEW."until_on" OR OLD."week_minutes" COLLATE BINARY IS NOT NEW."week_minutes" OR OLD."cost_per_hour" COLLATE BINARY IS NOT NEW."cost_per_hour" OR OLD."position" COLLATE BINARY IS NOT NEW."position" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'planned_role', 'update', json_object('id', OLD."id", 'role_id', OLD."role_id", 'employment', OLD."employment", 'starts_on', OLD."starts_on", 'until_on', OLD."until_on", 'week_minutes', OLD."week_minutes", 'cost_per_hour', CASE WHEN OLD."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_hour")) END, 'position', OLD."position", 'note', OLD."note"), json_object('id', NEW."id", 'role_id', NEW."role_id", 'employment', NEW."employment", 'starts_on', NEW."starts_on", 'until_on', NEW."until_on", 'week_minutes', NEW."week_minutes", 'cost_per_hour', CASE WHEN NEW."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_hour")) END, 'position', NEW."position", 'note', NEW."note")); END;
CREATE TRIGGER "journal_planned_role_delete" AFTER DELETE ON "planned_role" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'planned_role', 'delete', json_object('id', OLD."id", 'role_id', OLD."role_id", 'employment', OLD."employment", 'starts_on', OLD."starts_on", 'until_on', OLD."until_on", 'week_minutes', OLD."week_minutes", 'cost_per_hour', CASE WHEN OLD."cost_per_hour" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_hour")) END, 'position', OLD."position", 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_post_insert" AFTER INSERT ON "post" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post', 'insert', NULL, json_object('id', NEW."id", 'topic', NEW."topic", 'content_type', NEW."content_type", 'copy', NEW."copy", 'call_to_action', NEW."call_to_action", 'audience', NEW."audience", 'notes', NEW."notes", 'status', NEW."status", 'publish_on', NEW."publish_on", 'publish_time', NEW."publish_time", 'zone', NEW."zone", 'owner_id', NEW."owner_id", 'estimate', NEW."estimate", 'goal_id', NEW."goal_id", 'tactic_id', NEW."tactic_id", 'created_on', NEW."created_on", 'campaign_id', NEW."campaign_id", 'objective', NEW."objective", 'brief_for_whom', NEW."brief_for_whom", 'brief_why_care', NEW."brief_why_care", 'brief_what_to_say', NEW."brief_what_to_say", 'brief_how', NEW."brief_how", 'brief_format', NEW."brief_format", 'brief_journey', NEW."brief_journey", 'link', NEW."link", 'utm_campaign', NEW."utm_campaign", 'utm_medium', NEW."utm_medium", 'media', NEW."media", 'is_experiment', NEW."is_experiment", 'is_evergreen', NEW."is_evergreen", 'cooldown_days', NEW."cooldown_days", 'series_id', NEW."series_id", 'reuses_id', NEW."reuses_id", 'lesson', NEW."lesson")); END;
CREATE TRIGGER "journal_post_update" AFTER UPDATE ON "post" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."topic" COLLATE BINARY IS NOT NEW."topic" OR OLD."content_type" COLLATE BINARY IS NOT NEW."content_type" OR OLD."copy" COLLATE BINARY IS NOT NEW."copy" OR OLD."call_to_action" COLLATE BINARY IS NOT NEW."call_to_action" OR OLD."audience" COLLATE BINARY IS NOT NEW."audience" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."publish_on" COLLATE BINARY IS NOT NEW."publish_on" OR OLD."publish_time" COLLATE BINARY IS NOT NEW."publish_time" OR OLD."zone" COLLATE BINARY IS NOT NEW."zone" OR OLD."owner_id" COLLATE BINARY IS NOT NEW."owner_id" OR OLD."estimate" COLLATE BINARY IS NOT NEW."estimate" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."created_on" COLLATE BINARY IS NOT NEW."created_on" OR OLD."campaign_id" COLLATE BINARY IS NOT NEW."campaign_id" OR OLD."objective" COLLATE BINARY IS NOT NEW."objective" OR OLD."brief_for_whom" COLLATE BINARY IS NOT NEW."brief_for_whom" OR OLD."brief_why_care" COLLATE BINARY IS NOT NEW."brief_why_care" OR OLD."brief_what_to_say" COLLATE BINARY IS NOT NEW."brief_what_to_say" OR OLD."brief_how" COLLATE BINARY IS NOT NEW."brief_how" OR OLD."brief_format" COLLATE BINARY IS NOT NEW."brief_format" OR OLD."brief_journey" COLLATE BINARY IS NOT NEW."brief_journey" OR OLD."link" COLLATE BINARY IS NOT NEW."link" OR OLD."utm_campaign" COLLATE BINARY IS NOT NEW."utm_campaign" OR OLD."utm_medium" COLLATE BINARY IS NOT NEW."utm_medium" OR OLD."media" COLLATE BINARY IS NOT NEW."media" OR OLD."is_experiment" COLLATE BINARY IS NOT NEW."is_experiment" OR OLD."is_evergreen" COLLATE BINARY IS NOT NEW."is_evergreen" OR OLD."cooldown_days" COLLATE BINARY IS NOT NEW."cooldown_days" OR OLD."series_id" COLLATE BINARY IS NOT NEW."series_id" OR OLD."reuses_id" COLLATE BINARY IS NOT NEW."reuses_id" OR OLD."lesson" COLLATE BINARY IS NOT NEW."lesson") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post', 'update', json_object('id', OLD."id", 'topic', OLD."topic", 'content_type', OLD."content_type", 'copy', OLD."copy", 'call_to_action', OLD."call_to_action", 'audience', OLD."audience", 'notes', OLD."notes", 'status', OLD."status", 'publish_on', OLD."publish_on", 'publish_time', OLD."publish_time", 'zone', OLD."zone", 'owner_id', OLD."owner_id", 'estimate', OLD."estimate", 'goal_id', OLD."goal_id", 'tactic_id', OLD."tactic_id", 'created_on', OLD."created_on", 'campaign_id', OLD."campaign_id", 'objective', OLD."objective", 'brief_for_whom', OLD."brief_for_whom", 'brief_why_care', OLD."brief_why_care", 'brief_what_to_say', OLD."brief_what_to_say", 'brief_how', OLD."brief_how", 'brief_format', OLD."brief_format", 'brief_journey', OLD."brief_journey", 'link', OLD."link", 'utm_campaign', OLD."utm_campaign", 'utm_medium', OLD."utm_medium", 'media', OLD."media", 'is_experiment', OLD."is_experiment", 'is_evergreen', OLD."is_evergreen", 'cooldown_days', OLD."cooldown_days", 'series_id', OLD."series_id", 'reuses_id', OLD."reuses_id", 'lesson', OLD."lesson"), json_object('id', NEW."id", 'topic', NEW."topic", 'content_type', NEW."content_type", 'copy', NEW."copy", 'call_to_action', NEW."call_to_action", 'audience', NEW."audience", 'notes', NEW."notes", 'status', NEW."status", 'publish_on', NEW."publish_on", 'publish_time', NEW."publish_time", 'zone', NEW."zone", 'owner_id', NEW."owner_id", 'estimate', NEW."estimate", 'goal_id', NEW."goal_id", 'tactic_id', NEW."tactic_id", 'created_on', NEW."created_on", 'campaign_id', NEW."campaign_id", 'objective', NEW."objective", 'brief_for_whom', NEW."brief_for_whom", 'brief_why_care', NEW."brief_why_care", 'brief_what_to_say', NEW."brief_what_to_say", 'brief_how', NEW."brief_how", 'brief_format', NEW."brief_format", 'brief_journey', NEW."brief_journey", 'link', NEW."link", 'utm_campaign', NEW."utm_campaign", 'utm_medium', NEW."utm_medium", 'media', NEW."media", 'is_experiment', NEW."is_experiment", 'is_evergreen', NEW."is_evergreen", 'cooldown_days', NEW."cooldown_days", 'series_id', NEW."series_id", 'reuses_id', NEW."reuses_id", 'lesson', NEW."lesson")); END;
CREATE TRIGGER "journal_post_delete" AFTER DELETE ON "post" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post', 'delete', json_object('id', OLD."id", 'topic', OLD."topic", 'content_type', OLD."content_type", 'copy', OLD."copy", 'call_to_action', OLD."call_to_action", 'audience', OLD."audience", 'notes', OLD."notes", 'status', OLD."status", 'publish_on', OLD."publish_on", 'publish_time', OLD."publish_time", 'zone', OLD."zone", 'owner_id', OLD."owner_id", 'estimate', OLD."estimate", 'goal_id', OLD."goal_id", 'tactic_id', OLD."tactic_id", 'created_on', OLD."created_on", 'campaign_id', OLD."campaign_id", 'objective', OLD."objective", 'brief_for_whom', OLD."brief_for_whom", 'brief_why_care', OLD."brief_why_care", 'brief_what_to_say', OLD."brief_what_to_say", 'brief_how', OLD."brief_how", 'brief_format', OLD."brief_format", 'brief_journey', OLD."brief_journey", 'link', OLD."link", 'utm_campaign', OLD."utm_campaign", 'utm_medium', OLD."utm_medium", 'media', OLD."media", 'is_experiment', OLD."is_experiment", 'is_evergreen', OLD."is_evergreen", 'cooldown_days', OLD."cooldown_days", 'series_id', OLD."series_id", 'reuses_id', OLD."reuses_id", 'lesson', OLD."lesson"), NULL); END;
CREATE TRIGGER "journal_post_channel_insert" AFTER INSERT ON "post_channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_channel', 'insert', NULL, json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id")); END;
CREATE TRIGGER "journal_post_channel_update" AFTER UPDATE ON "post_channel" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."post_id" COLLATE BINARY IS NOT NEW."post_id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_channel', 'update', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id"), json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id")); END;
CREATE TRIGGER "journal_post_channel_delete" AFTER DELETE ON "post_channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_channel', 'delete', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id"), NULL); END;
CREATE TRIGGER "journal_post_result_insert" AFTER INSERT ON "post_result" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_result', 'insert', NULL, json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id", 'measured_on', NEW."measured_on", 'reach', NEW."reach", 'impressions', NEW."impressions", 'engagements', NEW."engagements", 'clicks', NEW."clicks", 'conversions', NEW."conversions")); END;
CREATE TRIGGER "journal_post_result_update" AFTER UPDATE ON "post_result" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."post_id" COLLATE BINARY IS NOT NEW."post_id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."measured_on" COLLATE BINARY IS NOT NEW."measured_on" OR OLD."reach" COLLATE BINARY IS NOT NEW."reach" OR OLD."impressions" COLLATE BINARY IS NOT NEW."impressions" OR OLD."engagements" COLLATE BINARY IS NOT NEW."engagements" OR OLD."clicks" COLLATE BINARY IS NOT NEW."clicks" OR OLD."conversions" COLLATE BINARY IS NOT NEW."conversions") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_result', 'update', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id", 'measured_on', OLD."measured_on", 'reach', OLD."reach", 'impressions', OLD."impressions", 'engagements', OLD."engagements", 'clicks', OLD."clicks", 'conversions', OLD."conversions"), json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id", 'measured_on', NEW."measured_on", 'reach', NEW."reach", 'impressions', NEW."impressions", 'engagements', NEW."engagements", 'clicks', NEW."clicks", 'conversions', NEW."conversions")); END;
CREATE TRIGGER "journal_post_result_delete" AFTER DELETE ON "post_result" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_result', 'delete', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id", 'measured_on', OLD."measured_on", 'reach', OLD."reach", 'impressions', OLD."impressions", 'engagements', OLD."engagements", 'clicks', OLD."clicks", 'conversions', OLD."conversions"), NULL); END;
CREATE TRIGGER "journal_post_series_insert" AFTER INSERT ON "post_series" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_series', 'insert', NULL, json_object('id', NEW."id", 'rrule', NEW."rrule", 'starts_on', NEW."starts_on", 'title', NEW."title")); END;
CREATE TRIGGER "journal_post_series_update" AFTER UPDATE ON "post_series" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."rrule" COLLATE BINARY IS NOT NEW."rrule" OR OLD."starts_on" COLLATE BINARY IS NOT NEW."starts_on" OR OLD."title" COLLATE BINARY IS NOT NEW."title") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_series', 'update', json_object('id', OLD."id", 'rrule', OLD."rrule", 'starts_on', OLD."starts_on", 'title', OLD."title"), json_object('id', NEW."id", 'rrule', NEW."rrule", 'starts_on', NEW."starts_on", 'title', NEW."title")); END;
CREATE TRIGGER "journal_post_series_delete" AFTER DELETE ON "post_series" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_series', 'delete', json_object('id', OLD."id", 'rrule', OLD."rrule", 'starts_on', OLD."starts_on", 'title', OLD."title"), NULL); END;
CREATE TRIGGER "journal_post_template_insert" AFTER INSERT ON "post_template" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'topic', NEW."topic", 'content_type', NEW."content_type", 'copy', NEW."copy", 'call_to_action', NEW."call_to_action", 'audience', NEW."audience", 'notes', NEW."notes", 'estimate', NEW."estimate", 'objective', NEW."objective")); END;
CREATE TRIGGER "journal_post_template_update" AFTER UPDATE ON "post_template" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."topic" COLLATE BINARY IS NOT NEW."topic" OR OLD."content_type" COLLATE BINARY IS NOT NEW."content_type" OR OLD."copy" COLLATE BINARY IS NOT NEW."copy" OR OLD."call_to_action" COLLATE BINARY IS NOT NEW."call_to_action" OR OLD."audience" COLLATE BINARY IS NOT NEW."audience" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."estimate" COLLATE BINARY IS NOT NEW."estimate" OR OLD."objective" COLLATE BINARY IS NOT NEW."objective") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template', 'update', json_object('id', OLD."id", 'name', OLD."name", 'topic', OLD."topic", 'content_type', OLD."content_type", 'copy', OLD."copy", 'call_to_action', OLD."call_to_action", 'audience', OLD."audience", 'notes', OLD."notes", 'estimate', OLD."estimate", 'objective', OLD."objective"), json_object('id', NEW."id", 'name', NEW."name", 'topic', NEW."topic", 'content_type', NEW."content_type", 'copy', NEW."copy", 'call_to_action', NEW."call_to_action", 'audience', NEW."audience", 'notes', NEW."notes", 'estimate', NEW."estimate", 'objective', NEW."objective")); END;
CREATE TRIGGER "journal_post_template_delete" AFTER DELETE ON "post_template" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'topic', OLD."topic", 'content_type', OLD."content_type", 'copy', OLD."copy", 'call_to_action', OLD."call_to_action", 'audience', OLD."audience", 'notes', OLD."notes", 'estimate', OLD."estimate", 'objective', OLD."objective"), NULL); END;
CREATE TRIGGER "journal_post_template_channel_insert" AFTER INSERT ON "post_template_channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template_channel', 'insert', NULL, json_object('template_id', NEW."template_id", 'channel_id', NEW."channel_id")); END;
CREATE TRIGGER "journal_post_template_channel_update" AFTER UPDATE ON "post_template_channel" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."template_id" COLLATE BINARY IS NOT NEW."template_id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template_channel', 'update', json_object('template_id', OLD."template_id", 'channel_id', OLD."channel_id"), json_object('template_id', NEW."template_id", 'channel_id', NEW."channel_id")); END;
CREATE TRIGGER "journal_post_template_channel_delete" AFTER DELETE ON "post_template_channel" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_template_channel', 'delete', json_object('template_id', OLD."template_id", 'channel_id', OLD."channel_id"), NULL); END;
CREATE TRIGGER "journal_post_variant_insert" AFTER INSERT ON "post_variant" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_variant', 'insert', NULL, json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id", 'copy', NEW."copy")); END;
CREATE TRIGGER "journal_post_variant_update" AFTER UPDATE ON "post_variant" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."post_id" COLLATE BINARY IS NOT NEW."post_id" OR OLD."channel_id" COLLATE BINARY IS NOT NEW."channel_id" OR OLD."copy" COLLATE BINARY IS NOT NEW."copy") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_variant', 'update', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id", 'copy', OLD."copy"), json_object('post_id', NEW."post_id", 'channel_id', NEW."channel_id", 'copy', NEW."copy")); END;
CREATE TRIGGER "journal_post_variant_delete" AFTER DELETE ON "post_variant" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'post_variant', 'delete', json_object('post_id', OLD."post_id", 'channel_id', OLD."channel_id", 'copy', OLD."copy"), NULL); END;
CREATE TRIGGER "journal_publishing_hold_insert" AFTER INSERT ON "publishing_hold" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'publishing_hold', 'insert', NULL, json_object('id', NEW."id", 'from_at', NEW."from_at", 'until_at', NEW."until_at", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_publishing_hold_update" AFTER UPDATE ON "publishing_hold" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."from_at" COLLATE BINARY IS NOT NEW."from_at" OR OLD."until_at" COLLATE BINARY IS NOT NEW."until_at" OR OLD."reason" COLLATE BINARY IS NOT NEW."reason") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'publishing_hold', 'update', json_object('id', OLD."id", 'from_at', OLD."from_at", 'until_at', OLD."until_at", 'reason', OLD."reason"), json_object('id', NEW."id", 'from_at', NEW."from_at", 'until_at', NEW."until_at", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_publishing_hold_delete" AFTER DELETE ON "publishing_hold" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'publishing_hold', 'delete', json_object('id', OLD."id", 'from_at', OLD."from_at", 'until_at', OLD."until_at", 'reason', OLD."reason"), NULL); END;
CREATE TRIGGER "journal_review_planned_insert" AFTER INSERT ON "review_planned" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_planned', 'insert', NULL, json_object('session_id', NEW."session_id", 'task_id', NEW."task_id", 'planned_on', NEW."planned_on", 'minutes', NEW."minutes")); END;
CREATE TRIGGER "journal_review_planned_update" AFTER UPDATE ON "review_planned" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."session_id" COLLATE BINARY IS NOT NEW."session_id" OR OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."planned_on" COLLATE BINARY IS NOT NEW."planned_on" OR OLD."minutes" COLLATE BINARY IS NOT NEW."minutes") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_planned', 'update', json_object('session_id', OLD."session_id", 'task_id', OLD."task_id", 'planned_on', OLD."planned_on", 'minutes', OLD."minutes"), json_object('session_id', NEW."session_id", 'task_id', NEW."task_id", 'planned_on', NEW."planned_on", 'minutes', NEW."minutes")); END;
CREATE TRIGGER "journal_review_planned_delete" AFTER DELETE ON "review_planned" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_planned', 'delete', json_object('session_id', OLD."session_id", 'task_id', OLD."task_id", 'planned_on', OLD."planned_on", 'minutes', OLD."minutes"), NULL); END;
CREATE TRIGGER "journal_review_session_insert" AFTER INSERT ON "review_session" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_session', 'insert', NULL, json_object('id', NEW."id", 'cadence', NEW."cadence", 'period_from', NEW."period_from", 'started_at', NEW."started_at", 'ended_at', NEW."ended_at", 'seconds_used', NEW."seconds_used", 'step', NEW."step")); END;
CREATE TRIGGER "journal_review_session_update" AFTER UPDATE ON "review_session" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."cadence" COLLATE BINARY IS NOT NEW."cadence" OR OLD."period_from" COLLATE BINARY IS NOT NEW."period_from" OR OLD."started_at" COLLATE BINARY IS NOT NEW."started_at" OR OLD."ended_at" COLLATE BINARY IS NOT NEW."ended_at" OR OLD."seconds_used" COLLATE BINARY IS NOT NEW."seconds_used" OR OLD."step" COLLATE BINARY IS NOT NEW."step") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_session', 'update', json_object('id', OLD."id", 'cadence', OLD."cadence", 'period_from', OLD."period_from", 'started_at', OLD."started_at", 'ended_at', OLD."ended_at", 'seconds_used', OLD."seconds_used", 'step', OLD."step"), json_object('id', NEW."id", 'cadence', NEW."cadence", 'period_from', NEW."period_from", 'started_at', NEW."started_at", 'ended_at', NEW."ended_at", 'seconds_used', NEW."seconds_used", 'step', NEW."step")); END;
CREATE TRIGGER "journal_review_session_delete" AFTER DELETE ON "review_session" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_session', 'delete', json_object('id', OLD."id", 'cadence', OLD."cadence", 'period_from', OLD."period_from", 'started_at', OLD."started_at", 'ended_at', OLD."ended_at", 'seconds_used', OLD."seconds_used", 'step', OLD."step"), NULL); END;
CREATE TRIGGER "journal_review_step_insert" AFTER INSERT ON "review_step" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_step', 'insert', NULL, json_object('session_id', NEW."session_id", 'step', NEW."step", 'state', NEW."state", 'note', NEW."note")); END;
CREATE TRIGGER "journal_review_step_update" AFTER UPDATE ON "review_step" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."session_id" COLLATE BINARY IS NOT NEW."session_id" OR OLD."step" COLLATE BINARY IS NOT NEW."step" OR OLD."state" COLLATE BINARY IS NOT NEW."state" OR OLD."note" COLLATE BINARY IS NOT NEW."note") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_step', 'update', json_object('session_id', OLD."session_id", 'step', OLD."step", 'state', OLD."state", 'note', OLD."note"), json_object('session_id', NEW."session_id", 'step', NEW."step", 'state', NEW."state", 'note', NEW."note")); END;
CREATE TRIGGER "journal_review_step_delete" AFTER DELETE ON "review_step" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'review_step', 'delete', json_object('session_id', OLD."session_id", 'step', OLD."step", 'state', OLD."state", 'note', OLD."note"), NULL); END;
CREATE TRIGGER "journal_role_insert" AFTER INSERT ON "role" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'description', NEW."description", 'hiring_order', NEW."hiring_order", 'week_minutes', NEW."week_minutes", 'cost_in_house', CASE WHEN NEW."cost_in_house" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_in_house")) END, 'cost_outsourced', CASE WHEN NEW."cost_outsourced" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_outsourced")) END)); END;
CREATE TRIGGER "journal_role_update" AFTER UPDATE ON "role" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."description" COLLATE BINARY IS NOT NEW."description" OR OLD."hiring_order" COLLATE BINARY IS NOT NEW."hiring_order" OR OLD."week_minutes" COLLATE BINARY IS NOT NEW."week_minutes" OR OLD."cost_in_house" COLLATE BINARY IS NOT NEW."cost_in_house" OR OLD."cost_outsourced" COLLATE BINARY IS NOT NEW."cost_outsourced") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role', 'update', json_object('id', OLD."id", 'name', OLD."name", 'description', OLD."description", 'hiring_order', OLD."hiring_order", 'week_minutes', OLD."week_minutes", 'cost_in_house', CASE WHEN OLD."cost_in_house" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_in_house")) END, 'cost_outsourced', CASE WHEN OLD."cost_outsourced" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_outsourced")) END), json_object('id', NEW."id", 'name', NEW."name", 'description', NEW."description", 'hiring_order', NEW."hiring_order", 'week_minutes', NEW."week_minutes", 'cost_in_house', CASE WHEN NEW."cost_in_house" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_in_house")) END, 'cost_outsourced', CASE WHEN NEW."cost_outsourced" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_outsourced")) END)); END;
CREATE TRIGGER "journal_role_delete" AFTER DELETE ON "role" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'description', OLD."description", 'hiring_order', OLD."hiring_order", 'week_minutes', OLD."week_minutes", 'cost_in_house', CASE WHEN OLD."cost_in_house" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_in_house")) END, 'cost_outsourced', CASE WHEN OLD."cost_outsourced" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_outsourced")) END), NULL); END;
CREATE TRIGGER "journal_role_skill_insert" AFTER INSERT ON "role_skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role_skill', 'insert', NULL, json_object('role_id', NEW."role_id", 'skill_id', NEW."skill_id", 'level', NEW."level")); END;
CREATE TRIGGER "journal_role_skill_update" AFTER UPDATE ON "role_skill" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."role_id" COLLATE BINARY IS NOT NEW."role_id" OR OLD."skill_id" COLLATE BINARY IS NOT NEW."skill_id" OR OLD."level" COLLATE BINARY IS NOT NEW."level") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role_skill', 'update', json_object('role_id', OLD."role_id", 'skill_id', OLD."skill_id", 'level', OLD."level"), json_object('role_id', NEW."role_id", 'skill_id', NEW."skill_id", 'level', NEW."level")); END;
CREATE TRIGGER "journal_role_skill_delete" AFTER DELETE ON "role_skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'role_skill', 'delete', json_object('role_id', OLD."role_id", 'skill_id', OLD."skill_id", 'level', OLD."level"), NULL); END;
CREATE TRIGGER "journal_running_timer_insert" AFTER INSERT ON "running_timer" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'running_timer', 'insert', NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'started_at', NEW."started_at", 'post_id', NEW."post_id")); END;
CREATE TRIGGER "journal_running_timer_update" AFTER UPDATE ON "running_timer" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."started_at" COLLATE BINARY IS NOT NEW."started_at" OR OLD."post_id" COLLATE BINARY IS NOT NEW."post_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'running_timer', 'update', json_object('id', OLD."id", 'task_id', OLD."task_id", 'started_at', OLD."started_at", 'post_id', OLD."post_id"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'started_at', NEW."started_at", 'post_id', NEW."post_id")); END;
CREATE TRIGGER "journal_running_timer_delete" AFTER DELETE ON "running_timer" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'running_timer', 'delete', json_object('id', OLD."id", 'task_id', OLD."task_id", 'started_at', OLD."started_at", 'post_id', OLD."post_id"), NULL); END;
CREATE TRIGGER "journal_setting_insert" AFTER INSERT ON "setting" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'setting', 'insert', NULL, json_object('key', NEW."key", 'value', NEW."value")); END;
CREATE TRIGGER "journal_setting_update" AFTER UPDATE ON "setting" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."key" COLLATE BINARY IS NOT NEW."key" OR OLD."value" COLLATE BINARY IS NOT NEW."value") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'setting', 'update', json_object('key', OLD."key", 'value', OLD."value"), json_object('key', NEW."key", 'value', NEW."value")); END;
CREATE TRIGGER "journal_setting_delete" AFTER DELETE ON "setting" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'setting', 'delete', json_object('key', OLD."key", 'value', OLD."value"), NULL); END;
CREATE TRIGGER "journal_skill_insert" AFTER INSERT ON "skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'skill', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'description', NEW."description", 'position', NEW."position", 'makes_posts', NEW."makes_posts")); END;
CREATE TRIGGER "journal_skill_update" AFTER UPDATE ON "skill" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."description" COLLATE BINARY IS NOT NEW."description" OR OLD."position" COLLATE BINARY IS NOT NEW."position" OR OLD."makes_posts" COLLATE BINARY IS NOT NEW."makes_posts") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'skill', 'update', json_object('id', OLD."id", 'name', OLD."name", 'description', OLD."description", 'position', OLD."position", 'makes_posts', OLD."makes_posts"), json_object('id', NEW."id", 'name', NEW."name", 'description', NEW."description", 'position', NEW."position", 'makes_posts', NEW."makes_posts")); END;
CREATE TRIGGER "journal_skill_delete" AFTER DELETE ON "skill" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'skill', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'description', OLD."description", 'position', OLD."position", 'makes_posts', OLD."makes_posts"), NULL); END;
CREATE TRIGGER "journal_social_goal_insert" AFTER INSERT ON "social_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'social_goal', 'insert', NULL, json_object('id', NEW."id", 'title', NEW."title", 'statement', NEW."statement", 'achievable', NEW."achievable", 'relevant', NEW."relevant", 'objective', NEW."objective", 'weight', NEW."weight", 'start_on', NEW."start_on", 'due_on', NEW."due_on", 'status', NEW."status", 'notes', NEW."notes", 'created_on', NEW."created_on")); END;
CREATE TRIGGER "journal_social_goal_update" AFTER UPDATE ON "social_goal" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."title" COLLATE BINARY IS NOT NEW."title" OR OLD."statement" COLLATE BINARY IS NOT NEW."statement" OR OLD."achievable" COLLATE BINARY IS NOT NEW."achievable" OR OLD."relevant" COLLATE BINARY IS NOT NEW."relevant" OR OLD."objective" COLLATE BINARY IS NOT NEW."objective" OR OLD."weight" COLLATE BINARY IS NOT NEW."weight" OR OLD."start_on" COLLATE BINARY IS NOT NEW."start_on" OR OLD."due_on" COLLATE BINARY IS NOT NEW."due_on" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."created_on" COLLATE BINARY IS NOT NEW."created_on") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'social_goal', 'update', json_object('id', OLD."id", 'title', OLD."title", 'statement', OLD."statement", 'achievable', OLD."achievable", 'relevant', OLD."relevant", 'objective', OLD."objective", 'weight', OLD."weight", 'start_on', OLD."start_on", 'due_on', OLD."due_on", 'status', OLD."status", 'notes', OLD."notes", 'created_on', OLD."created_on"), json_object('id', NEW."id", 'title', NEW."title", 'statement', NEW."statement", 'achievable', NEW."achievable", 'relevant', NEW."relevant", 'objective', NEW."objective", 'weight', NEW."weight", 'start_on', NEW."start_on", 'due_on', NEW."due_on", 'status', NEW."status", 'notes', NEW."notes", 'created_on', NEW."created_on")); END;
CREATE TRIGGER "journal_social_goal_delete" AFTER DELETE ON "social_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'social_goal', 'delete', json_object('id', OLD."id", 'title', OLD."title", 'statement', OLD."statement", 'achievable', OLD."achievable", 'relevant', OLD."relevant", 'objective', OLD."objective", 'weight', OLD."weight", 'start_on', OLD."start_on", 'due_on', OLD."due_on", 'status', OLD."status", 'notes', OLD."notes", 'created_on', OLD."created_on"), NULL); END;
CREATE TRIGGER "journal_tactic_insert" AFTER INSERT ON "tactic" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic', 'insert', NULL, json_object('id', NEW."id", 'title', NEW."title", 'notes', NEW."notes", 'status', NEW."status", 'business_value', NEW."business_value", 'customer_value', NEW."customer_value", 'kpi_impact', NEW."kpi_impact", 'effort', NEW."effort", 'difficulty', NEW."difficulty", 'estimate', NEW."estimate", 'starts_on', NEW."starts_on", 'eta_on', NEW."eta_on", 'eta_rrule', NEW."eta_rrule", 'process', NEW."process", 'created_on', NEW."created_on", 'skill_id', NEW."skill_id")); END;
CREATE TRIGGER "journal_tactic_update" AFTER UPDATE ON "tactic" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."title" COLLATE BINARY IS NOT NEW."title" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."business_value" COLLATE BINARY IS NOT NEW."business_value" OR OLD."customer_value" COLLATE BINARY IS NOT NEW."customer_value" OR OLD."kpi_impact" COLLATE BINARY IS NOT NEW."kpi_impact" OR OLD."effort" COLLATE BINARY IS NOT NEW."effort" OR OLD."difficulty" COLLATE BINARY IS NOT NEW."difficulty" OR OLD."estimate" COLLATE BINARY IS NOT NEW."estimate" OR OLD."starts_on" COLLATE BINARY IS NOT NEW."starts_on" OR OLD."eta_on" COLLATE BINARY IS NOT NEW."eta_on" OR OLD."eta_rrule" COLLATE BINARY IS NOT NEW."eta_rrule" OR OLD."process" COLLATE BINARY IS NOT NEW."process" OR OLD."created_on" COLLATE BINARY IS NOT NEW."created_on" OR OLD."skill_id" COLLATE BINARY IS NOT NEW."skill_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic', 'update', json_object('id', OLD."id", 'title', OLD."title", 'notes', OLD."notes", 'status', OLD."status", 'business_value', OLD."business_value", 'customer_value', OLD."customer_value", 'kpi_impact', OLD."kpi_impact", 'effort', OLD."effort", 'difficulty', OLD."difficulty", 'estimate', OLD."estimate", 'starts_on', OLD."starts_on", 'eta_on', OLD."eta_on", 'eta_rrule', OLD."eta_rrule", 'process', OLD."process", 'created_on', OLD."created_on", 'skill_id', OLD."skill_id"), json_object('id', NEW."id", 'title', NEW."title", 'notes', NEW."notes", 'status', NEW."status", 'business_value', NEW."business_value", 'customer_value', NEW."customer_value", 'kpi_impact', NEW."kpi_impact", 'effort', NEW."effort", 'difficulty', NEW."difficulty", 'estimate', NEW."estimate", 'starts_on', NEW."starts_on", 'eta_on', NEW."eta_on", 'eta_rrule', NEW."eta_rrule", 'process', NEW."process", 'created_on', NEW."created_on", 'skill_id', NEW."skill_id")); END;
CREATE TRIGGER "journal_tactic_delete" AFTER DELETE ON "tactic" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic', 'delete', json_object('id', OLD."id", 'title', OLD."title", 'notes', OLD."notes", 'status', OLD."status", 'business_value', OLD."business_value", 'customer_value', OLD."customer_value", 'kpi_impact', OLD."kpi_impact", 'effort', OLD."effort", 'difficulty', OLD."difficulty", 'estimate', OLD."estimate", 'starts_on', OLD."starts_on", 'eta_on', OLD."eta_on", 'eta_rrule', OLD."eta_rrule", 'process', OLD."process", 'created_on', OLD."created_on", 'skill_id', OLD."skill_id"), NULL); END;
CREATE TRIGGER "journal_tactic_goal_insert" AFTER INSERT ON "tactic_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_goal', 'insert', NULL, json_object('tactic_id', NEW."tactic_id", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_tactic_goal_update" AFTER UPDATE ON "tactic_goal" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_goal', 'update', json_object('tactic_id', OLD."tactic_id", 'goal_id', OLD."goal_id"), json_object('tactic_id', NEW."tactic_id", 'goal_id', NEW."goal_id")); END;
CREATE TRIGGER "journal_tactic_goal_delete" AFTER DELETE ON "tactic_goal" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_goal', 'delete', json_object('tactic_id', OLD."tactic_id", 'goal_id', OLD."goal_id"), NULL); END;
CREATE TRIGGER "journal_tactic_owner_insert" AFTER INSERT ON "tactic_owner" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_owner', 'insert', NULL, json_object('tactic_id', NEW."tactic_id", 'person_id', NEW."person_id")); END;
CREATE TRIGGER "journal_tactic_owner_update" AFTER UPDATE ON "tactic_owner" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_owner', 'update', json_object('tactic_id', OLD."tactic_id", 'person_id', OLD."person_id"), json_object('tactic_id', NEW."tactic_id", 'person_id', NEW."person_id")); END;
CREATE TRIGGER "journal_tactic_owner_delete" AFTER DELETE ON "tactic_owner" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_owner', 'delete', json_object('tactic_id', OLD."tactic_id", 'person_id', OLD."person_id"), NULL); END;
CREATE TRIGGER "journal_tactic_score_insert" AFTER INSERT ON "tactic_score" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_score', 'insert', NULL, json_object('tactic_id', NEW."tactic_id", 'criterion_id', NEW."criterion_id", 'score', NEW."score")); END;
CREATE TRIGGER "journal_tactic_score_update" AFTER UPDATE ON "tactic_score" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."criterion_id" COLLATE BINARY IS NOT NEW."criterion_id" OR OLD."score" COLLATE BINARY IS NOT NEW."score") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_score', 'update', json_object('tactic_id', OLD."tactic_id", 'criterion_id', OLD."criterion_id", 'score', OLD."score"), json_object('tactic_id', NEW."tactic_id", 'criterion_id', NEW."criterion_id", 'score', NEW."score")); END;
CREATE TRIGGER "journal_tactic_score_delete" AFTER DELETE ON "tactic_score" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tactic_score', 'delete', json_object('tactic_id', OLD."tactic_id", 'criterion_id', OLD."criterion_id", 'score', OLD."score"), NULL); END;
CREATE TRIGGER "journal_tag_insert" AFTER INSERT ON "tag" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tag', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name")); END;
CREATE TRIGGER "journal_tag_update" AFTER UPDATE ON "tag" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tag', 'update', json_object('id', OLD."id", 'name', OLD."name"), json_object('id', NEW."id", 'name', NEW."name")); END;
CREATE TRIGGER "journal_tag_delete" AFTER DELETE ON "tag" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tag', 'delete', json_object('id', OLD."id", 'name', OLD."name"), NULL); END;
CREATE TRIGGER "journal_task_insert" AFTER INSERT ON "task" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task', 'insert', NULL, json_object('id', NEW."id", 'title', NEW."title", 'notes', NEW."notes", 'help', NEW."help", 'page', NEW."page", 'status', NEW."status", 'cadence', NEW."cadence", 'section', NEW."section", 'rrule', NEW."rrule", 'starts_on', NEW."starts_on", 'planned_on', NEW."planned_on", 'due_on', NEW."due_on", 'not_before_on', NEW."not_before_on", 'estimate', NEW."estimate", 'value', CASE WHEN NEW."value" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."value")) END, 'activity_id', NEW."activity_id", 'tactic_id', NEW."tactic_id", 'goal_id', NEW."goal_id", 'role_id', NEW."role_id", 'starter_number', NEW."starter_number", 'created_on', NEW."created_on", 'skill_id', NEW."skill_id", 'session_cadence', NEW."session_cadence", 'session_step', NEW."session_step")); END;
CREATE TRIGGER "journal_task_update" AFTER UPDATE ON "task" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."title" COLLATE BINARY IS NOT NEW."title" OR OLD."notes" COLLATE BINARY IS NOT NEW."notes" OR OLD."help" COLLATE BINARY IS NOT NEW."help" OR OLD."page" COLLATE BINARY IS NOT NEW."page" OR OLD."status" COLLATE BINARY IS NOT NEW."status" OR OLD."cadence" COLLATE BINARY IS NOT NEW."cadence" OR OLD."section" COLLATE BINARY IS NOT NEW."section" OR OLD."rrule" COLLATE BINARY IS NOT NEW."rrule" OR OLD."starts_on" COLLATE BINARY IS NOT NEW."starts_on" OR OLD."planned_on" COLLATE BINARY IS NOT NEW."planned_on" OR OLD."due_on" COLLATE BINARY IS NOT NEW."due_on" OR OLD."not_before_on" COLLATE BINARY IS NOT NEW."not_before_on" OR OLD."estimate" COLLATE BINARY IS NOT NEW."estimate" OR OLD."value" COLLATE BINARY IS NOT NEW."value" OR OLD."activity_id" COLLATE BINARY IS NOT NEW."activity_id" OR OLD."tactic_id" COLLATE BINARY IS NOT NEW."tactic_id" OR OLD."goal_id" COLLATE BINARY IS NOT NEW."goal_id" OR OLD."role_id" COLLATE BINARY IS NOT NEW."role_id" OR OLD."starter_number" COLLATE BINARY IS NOT NEW."starter_number" OR OLD."created_on" COLLATE BINARY IS NOT NEW."created_on" OR OLD."skill_id" COLLATE BINARY IS NOT NEW."skill_id" OR OLD."session_cadence" COLLATE BINARY IS NOT NEW."session_cadence" OR OLD."session_step" COLLATE BINARY IS NOT NEW."session_step") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task', 'update', json_object('id', OLD."id", 'title', OLD."title", 'notes', OLD."notes", 'help', OLD."help", 'page', OLD."page", 'status', OLD."status", 'cadence', OLD."cadence", 'section', OLD."section", 'rrule', OLD."rrule", 'starts_on', OLD."starts_on", 'planned_on', OLD."planned_on", 'due_on', OLD."due_on", 'not_before_on', OLD."not_before_on", 'estimate', OLD."estimate", 'value', CASE WHEN OLD."value" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."value")) END, 'activity_id', OLD."activity_id", 'tactic_id', OLD."tactic_id", 'goal_id', OLD."goal_id", 'role_id', OLD."role_id", 'starter_number', OLD."starter_number", 'created_on', OLD."created_on", 'skill_id', OLD."skill_id", 'session_cadence', OLD."session_cadence", 'session_step', OLD."session_step"), json_object('id', NEW."id", 'title', NEW."title", 'notes', NEW."notes", 'help', NEW."help", 'page', NEW."page", 'status', NEW."status", 'cadence', NEW."cadence", 'section', NEW."section", 'rrule', NEW."rrule", 'starts_on', NEW."starts_on", 'planned_on', NEW."planned_on", 'due_on', NEW."due_on", 'not_before_on', NEW."not_before_on", 'estimate', NEW."estimate", 'value', CASE WHEN NEW."value" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."value")) END, 'activity_id', NEW."activity_id", 'tactic_id', NEW."tactic_id", 'goal_id', NEW."goal_id", 'role_id', NEW."role_id", 'starter_number', NEW."starter_number", 'created_on', NEW."created_on", 'skill_id', NEW."skill_id", 'session_cadence', NEW."session_cadence", 'session_step', NEW."session_step")); END;
CREATE TRIGGER "journal_task_delete" AFTER DELETE ON "task" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task', 'delete', json_object('id', OLD."id", 'title', OLD."title", 'notes', OLD."notes", 'help', OLD."help", 'page', OLD."page", 'status', OLD."status", 'cadence', OLD."cadence", 'section', OLD."section", 'rrule', OLD."rrule", 'starts_on', OLD."starts_on", 'planned_on', OLD."planned_on", 'due_on', OLD."due_on", 'not_before_on', OLD."not_before_on", 'estimate', OLD."estimate", 'value', CASE WHEN OLD."value" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."value")) END, 'activity_id', OLD."activity_id", 'tactic_id', OLD."tactic_id", 'goal_id', OLD."goal_id", 'role_id', OLD."role_id", 'starter_number', OLD."starter_number", 'created_on', OLD."created_on", 'skill_id', OLD."skill_id", 'session_cadence', OLD."session_cadence", 'session_step', OLD."session_step"), NULL); END;
CREATE TRIGGER "journal_task_assignee_insert" AFTER INSERT ON "task_assignee" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_assignee', 'insert', NULL, json_object('task_id', NEW."task_id", 'person_id', NEW."person_id")); END;
CREATE TRIGGER "journal_task_assignee_update" AFTER UPDATE ON "task_assignee" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_assignee', 'update', json_object('task_id', OLD."task_id", 'person_id', OLD."person_id"), json_object('task_id', NEW."task_id", 'person_id', NEW."person_id")); END;
CREATE TRIGGER "journal_task_assignee_delete" AFTER DELETE ON "task_assignee" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_assignee', 'delete', json_object('task_id', OLD."task_id", 'person_id', OLD."person_id"), NULL); END;
CREATE TRIGGER "journal_task_blocker_insert" AFTER INSERT ON "task_blocker" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_blocker', 'insert', NULL, json_object('task_id', NEW."task_id", 'blocker_id', NEW."blocker_id")); END;
CREATE TRIGGER "journal_task_blocker_update" AFTER UPDATE ON "task_blocker" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."blocker_id" COLLATE BINARY IS NOT NEW."blocker_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_blocker', 'update', json_object('task_id', OLD."task_id", 'blocker_id', OLD."blocker_id"), json_object('task_id', NEW."task_id", 'blocker_id', NEW."blocker_id")); END;
CREATE TRIGGER "journal_task_blocker_delete" AFTER DELETE ON "task_blocker" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_blocker', 'delete', json_object('task_id', OLD."task_id", 'blocker_id', OLD."blocker_id"), NULL); END;
CREATE TRIGGER "journal_task_tag_insert" AFTER INSERT ON "task_tag" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_tag', 'insert', NULL, json_object('task_id', NEW."task_id", 'tag_id', NEW."tag_id")); END;
CREATE TRIGGER "journal_task_tag_update" AFTER UPDATE ON "task_tag" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."tag_id" COLLATE BINARY IS NOT NEW."tag_id") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_tag', 'update', json_object('task_id', OLD."task_id", 'tag_id', OLD."tag_id"), json_object('task_id', NEW."task_id", 'tag_id', NEW."tag_id")); END;
CREATE TRIGGER "journal_task_tag_delete" AFTER DELETE ON "task_tag" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'task_tag', 'delete', json_object('task_id', OLD."task_id", 'tag_id', OLD."tag_id"), NULL); END;
CREATE TRIGGER "journal_time_entry_insert" AFTER INSERT ON "time_entry" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_entry', 'insert', NULL, json_object('id', NEW."id", 'task_id', NEW."task_id", 'post_id', NEW."post_id", 'person_id', NEW."person_id", 'activity_id', NEW."activity_id", 'occurrence_on', NEW."occurrence_on", 'day_on', NEW."day_on", 'minutes', NEW."minutes", 'note', NEW."note", 'at', NEW."at", 'from_time', NEW."from_time", 'until_time', NEW."until_time")); END;
CREATE TRIGGER "journal_time_entry_update" AFTER UPDATE ON "time_entry" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."task_id" COLLATE BINARY IS NOT NEW."task_id" OR OLD."post_id" COLLATE BINARY IS NOT NEW."post_id" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id" OR OLD."activity_id" COLLATE BINARY IS NOT NEW."activity_id" OR OLD."occurrence_on" COLLATE BINARY IS NOT NEW."occurrence_on" OR OLD."day_on" COLLATE BINARY IS NOT NEW."day_on" OR OLD."minutes" COLLATE BINARY IS NOT NEW."minutes" OR OLD."note" COLLATE BINARY IS NOT NEW."note" OR OLD."at" COLLATE BINARY IS NOT NEW."at" OR OLD."from_time" COLLATE BINARY IS NOT NEW."from_time" OR OLD."until_time" COLLATE BINARY IS NOT NEW."until_time") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_entry', 'update', json_object('id', OLD."id", 'task_id', OLD."task_id", 'post_id', OLD."post_id", 'person_id', OLD."person_id", 'activity_id', OLD."activity_id", 'occurrence_on', OLD."occurrence_on", 'day_on', OLD."day_on", 'minutes', OLD."minutes", 'note', OLD."note", 'at', OLD."at", 'from_time', OLD."from_time", 'until_time', OLD."until_time"), json_object('id', NEW."id", 'task_id', NEW."task_id", 'post_id', NEW."post_id", 'person_id', NEW."person_id", 'activity_id', NEW."activity_id", 'occurrence_on', NEW."occurrence_on", 'day_on', NEW."day_on", 'minutes', NEW."minutes", 'note', NEW."note", 'at', NEW."at", 'from_time', NEW."from_time", 'until_time', NEW."until_time")); END;
CREATE TRIGGER "journal_time_entry_delete" AFTER DELETE ON "time_entry" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_entry', 'delete', json_object('id', OLD."id", 'task_id', OLD."task_id", 'post_id', OLD."post_id", 'person_id', OLD."person_id", 'activity_id', OLD."activity_id", 'occurrence_on', OLD."occurrence_on", 'day_on', OLD."day_on", 'minutes', OLD."minutes", 'note', OLD."note", 'at', OLD."at", 'from_time', OLD."from_time", 'until_time', OLD."until_time"), NULL); END;
CREATE TRIGGER "journal_time_off_insert" AFTER INSERT ON "time_off" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_off', 'insert', NULL, json_object('id', NEW."id", 'person_id', NEW."person_id", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_time_off_update" AFTER UPDATE ON "time_off" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."person_id" COLLATE BINARY IS NOT NEW."person_id" OR OLD."from_on" COLLATE BINARY IS NOT NEW."from_on" OR OLD."until_on" COLLATE BINARY IS NOT NEW."until_on" OR OLD."reason" COLLATE BINARY IS NOT NEW."reason") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_off', 'update', json_object('id', OLD."id", 'person_id', OLD."person_id", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'reason', OLD."reason"), json_object('id', NEW."id", 'person_id', NEW."person_id", 'from_on', NEW."from_on", 'until_on', NEW."until_on", 'reason', NEW."reason")); END;
CREATE TRIGGER "journal_time_off_delete" AFTER DELETE ON "time_off" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'time_off', 'delete', json_object('id', OLD."id", 'person_id', OLD."person_id", 'from_on', OLD."from_on", 'until_on', OLD."until_on", 'reason', OLD."reason"), NULL); END;
CREATE TRIGGER "journal_tool_insert" AFTER INSERT ON "tool" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tool', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name", 'need', NEW."need", 'automates', NEW."automates", 'minutes_saved_week', NEW."minutes_saved_week", 'cost_per_month', CASE WHEN NEW."cost_per_month" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_month")) END, 'verdict', NEW."verdict")); END;
CREATE TRIGGER "journal_tool_update" AFTER UPDATE ON "tool" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name" OR OLD."need" COLLATE BINARY IS NOT NEW."need" OR OLD."automates" COLLATE BINARY IS NOT NEW."automates" OR OLD."minutes_saved_week" COLLATE BINARY IS NOT NEW."minutes_saved_week" OR OLD."cost_per_month" COLLATE BINARY IS NOT NEW."cost_per_month" OR OLD."verdict" COLLATE BINARY IS NOT NEW."verdict") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tool', 'update', json_object('id', OLD."id", 'name', OLD."name", 'need', OLD."need", 'automates', OLD."automates", 'minutes_saved_week', OLD."minutes_saved_week", 'cost_per_month', CASE WHEN OLD."cost_per_month" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_month")) END, 'verdict', OLD."verdict"), json_object('id', NEW."id", 'name', NEW."name", 'need', NEW."need", 'automates', NEW."automates", 'minutes_saved_week', NEW."minutes_saved_week", 'cost_per_month', CASE WHEN NEW."cost_per_month" IS NULL THEN NULL ELSE json(printf('%!.17g', NEW."cost_per_month")) END, 'verdict', NEW."verdict")); END;
CREATE TRIGGER "journal_tool_delete" AFTER DELETE ON "tool" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'tool', 'delete', json_object('id', OLD."id", 'name', OLD."name", 'need', OLD."need", 'automates', OLD."automates", 'minutes_saved_week', OLD."minutes_saved_week", 'cost_per_month', CASE WHEN OLD."cost_per_month" IS NULL THEN NULL ELSE json(printf('%!.17g', OLD."cost_per_month")) END, 'verdict', OLD."verdict"), NULL); END;
CREATE TRIGGER "journal_weekly_pattern_insert" AFTER INSERT ON "weekly_pattern" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'weekly_pattern', 'insert', NULL, json_object('id', NEW."id", 'name', NEW."name")); END;
CREATE TRIGGER "journal_weekly_pattern_update" AFTER UPDATE ON "weekly_pattern" WHEN (SELECT mode FROM journal_switch) = 'record' AND (OLD."id" COLLATE BINARY IS NOT NEW."id" OR OLD."name" COLLATE BINARY IS NOT NEW."name") BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'weekly_pattern', 'update', json_object('id', OLD."id", 'name', OLD."name"), json_object('id', NEW."id", 'name', NEW."name")); END;
CREATE TRIGGER "journal_weekly_pattern_delete" AFTER DELETE ON "weekly_pattern" WHEN (SELECT mode FROM journal_switch) = 'record' BEGIN INSERT INTO journal_change (entry_id, table_name, operation, before, after) VALUES ((SELECT entry_id FROM journal_switch), 'weekly_pattern', 'delete', json_object('id', OLD."id", 'name', OLD."name"), NULL); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('journal_entry',2);
INSERT INTO "sqlite_sequence" VALUES('journal_change',19);
INSERT INTO "sqlite_sequence" VALUES('person',1);
INSERT INTO "sqlite_sequence" VALUES('social_goal',1);
INSERT INTO "sqlite_sequence" VALUES('channel',1);
INSERT INTO "sqlite_sequence" VALUES('kpi',1);
INSERT INTO "sqlite_sequence" VALUES('measurement',1);
INSERT INTO "sqlite_sequence" VALUES('tactic',1);
INSERT INTO "sqlite_sequence" VALUES('activity',1);
INSERT INTO "sqlite_sequence" VALUES('tag',1);
INSERT INTO "sqlite_sequence" VALUES('task',2);
INSERT INTO "sqlite_sequence" VALUES('post',1);
INSERT INTO "sqlite_sequence" VALUES('time_entry',1);
INSERT INTO "sqlite_sequence" VALUES('completion',1);
INSERT INTO "sqlite_sequence" VALUES('check_in',1);
INSERT INTO "sqlite_sequence" VALUES('personal_objective',1);
INSERT INTO "sqlite_sequence" VALUES('criterion',1);
INSERT INTO "sqlite_sequence" VALUES('adjustment',1);
INSERT INTO "sqlite_sequence" VALUES('skill',7);
INSERT INTO "sqlite_sequence" VALUES('role',1);
INSERT INTO "sqlite_sequence" VALUES('planned_role',1);
INSERT INTO "sqlite_sequence" VALUES('tool',1);
INSERT INTO "sqlite_sequence" VALUES('campaign',1);
INSERT INTO "sqlite_sequence" VALUES('occasion',1);
INSERT INTO "sqlite_sequence" VALUES('hashtag_group',1);
INSERT INTO "sqlite_sequence" VALUES('channel_slot',1);
INSERT INTO "sqlite_sequence" VALUES('post_series',1);
INSERT INTO "sqlite_sequence" VALUES('post_template',1);
INSERT INTO "sqlite_sequence" VALUES('weekly_pattern',1);
INSERT INTO "sqlite_sequence" VALUES('pattern_slot',1);
INSERT INTO "sqlite_sequence" VALUES('publishing_hold',1);
INSERT INTO "sqlite_sequence" VALUES('review_session',2);
INSERT INTO "sqlite_sequence" VALUES('lesson',1);
INSERT INTO "sqlite_sequence" VALUES('channel_check',1);
COMMIT;
PRAGMA user_version=5;
