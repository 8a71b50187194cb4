-- How far the log is indexed, in a row that those who append do not hold; and how often somebody was forgotten, so that a run that was read before is read again.
CREATE TABLE match_log_indexed (
    id       INT    NOT NULL PRIMARY KEY,
    up_to    BIGINT NOT NULL,
    erasures BIGINT NOT NULL
);
INSERT INTO match_log_indexed (id, up_to, erasures) SELECT id, indexed_sequence, 0 FROM match_log_head;
ALTER TABLE match_log_head DROP COLUMN indexed_sequence;
