-- Subscriptions as they are now, written in the transaction of the events that change them, and how far each has got.
-- read_up_to: every event of the log up to here has been settled or waits in webhook_delivery. Never rebuilt.
CREATE TABLE webhook_subscription (
    id            VARCHAR(64)    NOT NULL PRIMARY KEY,
    owner         VARCHAR(255)   NOT NULL,
    status        VARCHAR(10)    NOT NULL,
    version       BIGINT         NOT NULL,
    settings      VARCHAR(100000) NOT NULL,
    disabled      VARCHAR(400),
    revision      BIGINT         NOT NULL,
    read_up_to    BIGINT         NOT NULL,
    failures      INTEGER        NOT NULL,
    failing_since TIMESTAMP(6) WITH TIME ZONE,
    leased_by     VARCHAR(64)
);
CREATE INDEX webhook_subscription_by_owner ON webhook_subscription (owner, id);

-- Nodes that send. A subscription belongs to the node that it is leased to, while that one is alive.
CREATE TABLE webhook_node (
    id          VARCHAR(64) NOT NULL PRIMARY KEY,
    alive_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row for each event that was tried at an endpoint. What is sent is read from the log each time: an erased person is in no row here.
CREATE TABLE webhook_delivery (
    subscription_id VARCHAR(64) NOT NULL,
    sequence        BIGINT      NOT NULL,
    state           VARCHAR(10) NOT NULL,
    attempts        INTEGER     NOT NULL,
    status          INTEGER     NOT NULL,
    due_at          TIMESTAMP(6) WITH TIME ZONE,
    updated_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (subscription_id, sequence)
);

CREATE TABLE webhook_attempt (
    subscription_id VARCHAR(64)   NOT NULL,
    sequence        BIGINT        NOT NULL,
    started_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    endpoint        VARCHAR(2000) NOT NULL,
    status          INTEGER       NOT NULL,
    millis          INTEGER       NOT NULL,
    problem         VARCHAR(300),
    head            VARCHAR(600)
);
CREATE INDEX webhook_attempt_of ON webhook_attempt (subscription_id, sequence);

-- Ranges of the log that an owner wants once more.
CREATE TABLE webhook_replay (
    id              VARCHAR(64) NOT NULL PRIMARY KEY,
    subscription_id VARCHAR(64) NOT NULL,
    read_up_to      BIGINT      NOT NULL,
    last_sequence   BIGINT      NOT NULL,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX webhook_replay_of ON webhook_replay (subscription_id);
