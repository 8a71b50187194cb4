-- Answers to POSTs with an Idempotency-Key. The id is a hash of sender and key, the request a hash of its content.
CREATE TABLE idempotency_key (
    id           CHAR(64)     NOT NULL PRIMARY KEY,
    request      CHAR(64)     NOT NULL,
    status       INTEGER,
    content_type VARCHAR(200),
    location     VARCHAR(500),
    etag         VARCHAR(100),
    body         ${bytes},
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
