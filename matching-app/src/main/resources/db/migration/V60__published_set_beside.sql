-- As of which entry the table of the published set is, in a row that those who append do not hold: another transaction than theirs writes it.
CREATE TABLE published_set_as_of (
    id       INT    NOT NULL PRIMARY KEY,
    sequence BIGINT NOT NULL
);
INSERT INTO published_set_as_of (id, sequence) SELECT id, published_sequence FROM match_log_head;
ALTER TABLE match_log_head DROP COLUMN published_sequence;
