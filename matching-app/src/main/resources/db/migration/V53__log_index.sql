-- Where in the match log a candidate, a vacancy or an organisation is spoken of: a row for each of them in each run of thousands of
-- entries. Three indexes, into which every entry had to be put, were most of what publishing cost.
CREATE TABLE match_log_index (
    subject   VARCHAR(66) NOT NULL,
    up_to     BIGINT      NOT NULL,
    sequences ${some_bytes} NOT NULL,
    PRIMARY KEY (subject, up_to)
);
ALTER TABLE match_log_head ADD COLUMN indexed_sequence BIGINT DEFAULT 0 NOT NULL;
DROP INDEX match_log_by_vacancy;
DROP INDEX match_log_by_candidate;
DROP INDEX match_log_by_organization;
