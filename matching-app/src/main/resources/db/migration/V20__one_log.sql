-- The log also says what the two sides decided, which engine is at work and whom to forget.
ALTER TABLE match_log ALTER COLUMN kind SET DATA TYPE VARCHAR(20);
ALTER TABLE match_log ADD COLUMN sector VARCHAR(40);
ALTER TABLE match_log ADD COLUMN detail VARCHAR(40);
CREATE INDEX match_log_by_organization ON match_log (organization_id, sequence);
