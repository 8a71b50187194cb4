-- A notice is an entry of the match log; only what was seen is kept beside it.
CREATE TABLE notice_seen (
    id      BIGINT      NOT NULL,
    kind    VARCHAR(20) NOT NULL,
    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (id, kind)
);
INSERT INTO notice_seen (id, kind, seen_at) SELECT id, kind, seen_at FROM notice WHERE seen_at IS NOT NULL;
DROP TABLE notice;

-- Whether there is something for a digest; gathered from the log, now from its beginning.
ALTER TABLE notice_digest ADD COLUMN waiting BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE notice_position SET match_sequence = 0;
