-- The rows of a run stand together. By subject they lay on thousands of pages, each of which was written anew with every run.
CREATE TABLE match_log_run (
    up_to BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO match_log_run (up_to) SELECT DISTINCT up_to FROM match_log_index;
CREATE TABLE match_log_place (
    up_to     BIGINT      NOT NULL,
    subject   VARCHAR(66) NOT NULL,
    sequences ${some_bytes} NOT NULL,
    PRIMARY KEY (up_to, subject)
);
INSERT INTO match_log_place (up_to, subject, sequences) SELECT up_to, subject, sequences FROM match_log_index ORDER BY up_to, subject;
DROP TABLE match_log_index;
