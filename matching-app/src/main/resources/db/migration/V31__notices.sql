-- What people were told, by the position of the match event in the log; once for each side.
CREATE TABLE notice (
    id              BIGINT      NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    vacancy_id      VARCHAR(64) NOT NULL,
    candidate_id    VARCHAR(64) NOT NULL,
    organization_id VARCHAR(64) NOT NULL,
    score           INTEGER     NOT NULL,
    noticed_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    seen_at         TIMESTAMP(6) WITH TIME ZONE,
    PRIMARY KEY (id, kind)
);
CREATE INDEX notice_by_candidate ON notice (candidate_id, id);
CREATE INDEX notice_by_organization ON notice (organization_id, id);

-- Up to where the match log has been told.
CREATE TABLE notice_position (
    id             INTEGER NOT NULL PRIMARY KEY,
    match_sequence BIGINT  NOT NULL
);
INSERT INTO notice_position (id, match_sequence) VALUES (1, 0);

-- The last digest that a candidate was sent.
CREATE TABLE notice_digest (
    candidate_id VARCHAR(64) NOT NULL PRIMARY KEY,
    last_notice  BIGINT      NOT NULL,
    sent_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
