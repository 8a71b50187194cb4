-- What came of taking an import back: aggregates that say again what they said before, and those that have changed since and stay.
ALTER TABLE import_run ADD COLUMN undo_started_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE import_run ADD COLUMN taken_back_count BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE import_run ADD COLUMN left_count BIGINT DEFAULT 0 NOT NULL;
