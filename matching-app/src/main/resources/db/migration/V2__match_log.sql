-- What has been published, in the order in which it was. Never rebuilt; entries about an erased person keep their sequence only.
CREATE TABLE match_log (
    sequence        BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(10)  NOT NULL,
    happened_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    vacancy_id      VARCHAR(64),
    candidate_id    VARCHAR(64),
    organization_id VARCHAR(64),
    score           INTEGER,
    fit             INTEGER,
    appeal          INTEGER,
    verdict         VARCHAR(10),
    cause           VARCHAR(64),
    engine          VARCHAR(64),
    breakdown       ${some_bytes}
);
CREATE INDEX match_log_by_vacancy ON match_log (vacancy_id, sequence);
CREATE INDEX match_log_by_candidate ON match_log (candidate_id, sequence);

-- One row: whoever appends locks it, so that sequences are dense and in the order of commits.
CREATE TABLE match_log_head (
    id            INTEGER NOT NULL PRIMARY KEY,
    last_sequence BIGINT  NOT NULL
);
INSERT INTO match_log_head (id, last_sequence) VALUES (1, 0);

-- The pairs that stand now: the log, folded.
CREATE TABLE published_set (
    vacancy_id      VARCHAR(64) NOT NULL,
    candidate_id    VARCHAR(64) NOT NULL,
    organization_id VARCHAR(64) NOT NULL,
    score           INTEGER     NOT NULL,
    fit             INTEGER     NOT NULL,
    appeal          INTEGER     NOT NULL,
    verdict         VARCHAR(10) NOT NULL,
    PRIMARY KEY (vacancy_id, candidate_id)
);
CREATE INDEX published_set_by_candidate ON published_set (candidate_id);
