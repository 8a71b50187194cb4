-- Imports: what was sent, how far it is, what was refused and what was touched. The file itself lies in the data directory until it is done.
CREATE TABLE import_run (
    id              VARCHAR(64)   NOT NULL PRIMARY KEY,
    file_name       VARCHAR(255)  NOT NULL,
    options         VARCHAR(4000) NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    form            VARCHAR(40),
    encoding        VARCHAR(40),
    mapping         VARCHAR(8000),
    message         VARCHAR(1000),
    bytes_total     BIGINT NOT NULL,
    bytes_read      BIGINT NOT NULL,
    rows_done       BIGINT NOT NULL,
    created_count   BIGINT NOT NULL,
    updated_count   BIGINT NOT NULL,
    unchanged_count BIGINT NOT NULL,
    refused_count   BIGINT NOT NULL,
    running_millis  BIGINT NOT NULL,
    created_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    finished_at     TIMESTAMP(6) WITH TIME ZONE
);

-- A row that was refused, or taken with a remark.
CREATE TABLE import_problem (
    import_id VARCHAR(64)   NOT NULL,
    row_no    BIGINT        NOT NULL,
    no        INTEGER       NOT NULL,
    place     VARCHAR(500)  NOT NULL,
    reason    VARCHAR(1000) NOT NULL,
    refused   BOOLEAN       NOT NULL,
    PRIMARY KEY (import_id, row_no, no)
);

-- An aggregate that was changed, with its versions before (-1: it did not exist) and after: what an undo needs.
CREATE TABLE import_item (
    import_id      VARCHAR(64)  NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    target         VARCHAR(200) NOT NULL,
    before_version BIGINT       NOT NULL,
    after_version  BIGINT       NOT NULL,
    PRIMARY KEY (import_id, kind, target)
);
