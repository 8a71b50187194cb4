-- The published set is written now and then; behind this entry the log itself says what stands.
ALTER TABLE match_log_head ADD COLUMN published_sequence BIGINT DEFAULT 0 NOT NULL;
UPDATE match_log_head SET published_sequence = last_sequence;
