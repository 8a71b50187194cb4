-- The engine that is served and the one that is built beside it.
CREATE TABLE engine_slot (
    slot      VARCHAR(1) NOT NULL PRIMARY KEY,
    engine    ${bytes},
    serving   BOOLEAN NOT NULL,
    automatic BOOLEAN NOT NULL,
    paused    BOOLEAN NOT NULL,
    throttle  INTEGER NOT NULL,
    frozen     BOOLEAN DEFAULT FALSE NOT NULL,
    generation INTEGER DEFAULT 0 NOT NULL,
    last_epoch INTEGER DEFAULT 0 NOT NULL
);
INSERT INTO engine_slot (slot, serving, automatic, paused, throttle) VALUES ('A', TRUE, FALSE, FALSE, 100);
INSERT INTO engine_slot (slot, serving, automatic, paused, throttle) VALUES ('B', FALSE, FALSE, FALSE, 100);

-- Taxonomies that engines were built with, whole.
CREATE TABLE taxonomy_data (
    version VARCHAR(16) NOT NULL PRIMARY KEY,
    content ${bytes}    NOT NULL
);
