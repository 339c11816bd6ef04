CREATE TABLE campaign (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    notes TEXT NOT NULL DEFAULT '',
    from_on TEXT,
    until_on TEXT,
    goal_id INTEGER REFERENCES social_goal (id) ON DELETE SET NULL,
    CHECK (until_on IS NULL OR from_on IS NULL OR until_on >= from_on)
);
CREATE INDEX campaign_goal ON campaign (goal_id);

CREATE TABLE occasion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    day_on TEXT NOT NULL,
    is_yearly INTEGER NOT NULL DEFAULT 0 CHECK (is_yearly IN (0, 1)),
    country TEXT NOT NULL DEFAULT '',
    notice_days INTEGER NOT NULL DEFAULT 14 CHECK (notice_days BETWEEN 0 AND 366),
    note TEXT NOT NULL DEFAULT ''
);

CREATE TABLE hashtag_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    hashtags TEXT NOT NULL DEFAULT ''
);

ALTER TABLE channel ADD COLUMN network TEXT NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE channel ADD COLUMN handle TEXT NOT NULL DEFAULT '';

CREATE TABLE channel_slot (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    at TEXT NOT NULL,
    UNIQUE (channel_id, weekday, at)
);

CREATE TABLE post_series (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rrule TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    title TEXT NOT NULL
);

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

CREATE TABLE post_template_channel (
    template_id INTEGER NOT NULL REFERENCES post_template (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    PRIMARY KEY (template_id, channel_id)
);
CREATE INDEX post_template_channel_channel ON post_template_channel (channel_id);

CREATE TABLE weekly_pattern (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
);

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
CREATE INDEX pattern_slot_pattern ON pattern_slot (pattern_id);
CREATE INDEX pattern_slot_channel ON pattern_slot (channel_id);
CREATE INDEX pattern_slot_owner ON pattern_slot (owner_id);
CREATE INDEX pattern_slot_goal ON pattern_slot (goal_id);
CREATE INDEX pattern_slot_tactic ON pattern_slot (tactic_id);
CREATE INDEX pattern_slot_template ON pattern_slot (template_id);

ALTER TABLE post ADD COLUMN campaign_id INTEGER REFERENCES campaign (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN objective TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_for_whom TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_why_care TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_what_to_say TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_how TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_format TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN brief_journey TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN utm_campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN utm_medium TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN media TEXT NOT NULL DEFAULT '';
ALTER TABLE post ADD COLUMN is_experiment INTEGER NOT NULL DEFAULT 0
    CHECK (is_experiment IN (0, 1));
ALTER TABLE post ADD COLUMN is_evergreen INTEGER NOT NULL DEFAULT 0
    CHECK (is_evergreen IN (0, 1));
ALTER TABLE post ADD COLUMN cooldown_days INTEGER CHECK (cooldown_days BETWEEN 1 AND 3660);
ALTER TABLE post ADD COLUMN series_id INTEGER REFERENCES post_series (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN reuses_id INTEGER REFERENCES post (id) ON DELETE SET NULL;
ALTER TABLE post ADD COLUMN lesson TEXT NOT NULL DEFAULT '';
CREATE INDEX post_campaign ON post (campaign_id);
CREATE INDEX post_evergreen ON post (is_evergreen);
CREATE INDEX post_series_of ON post (series_id);
CREATE INDEX post_reuses ON post (reuses_id);

CREATE TABLE post_variant (
    post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    copy TEXT NOT NULL,
    PRIMARY KEY (post_id, channel_id)
);
CREATE INDEX post_variant_channel ON post_variant (channel_id);

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
CREATE INDEX post_result_channel ON post_result (channel_id);

CREATE TABLE publishing_hold (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    from_at TEXT NOT NULL,
    until_at TEXT,
    reason TEXT NOT NULL DEFAULT '',
    CHECK (until_at IS NULL OR until_at >= from_at)
);
CREATE UNIQUE INDEX publishing_hold_open ON publishing_hold ((until_at IS NULL))
    WHERE until_at IS NULL;
