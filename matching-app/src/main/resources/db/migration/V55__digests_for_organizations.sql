-- Digests go to organisations too. Gathered from the log again, from its beginning: nobody is told twice of what they were told.
CREATE TABLE digest (
    kind        VARCHAR(20) NOT NULL,
    recipient   VARCHAR(64) NOT NULL,
    last_notice BIGINT      NOT NULL,
    sent_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    waiting     BOOLEAN     NOT NULL,
    PRIMARY KEY (kind, recipient)
);
INSERT INTO digest (kind, recipient, last_notice, sent_at, waiting)
    SELECT 'STRONG_MATCH', candidate_id, last_notice, sent_at, waiting FROM notice_digest;
DROP TABLE notice_digest;
UPDATE notice_position SET match_sequence = 0;
