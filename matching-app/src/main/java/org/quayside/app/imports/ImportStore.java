package org.quayside.app.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.Taking.Kind;
import org.quayside.app.imports.Taking.Touched;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables about imports, and the versions of aggregates in the event store. What is written within a transaction belongs to it. */
@Component
final class ImportStore {
    private static final int LONGEST_REASON = 1_000;

    /** How many rows came to what. */
    record Tally(long rows, long created, long updated, long unchanged, long refused) {
        Tally plus(Tally more) {
            return new Tally(rows + more.rows, created + more.created, updated + more.updated, unchanged + more.unchanged, refused + more.refused);
        }
    }

    /** What was wrong with a row, or remarked; {@code no} of those of the row. */
    record Problem(long row, int no, String place, String reason, boolean refused) {
        /** Remarks of an undo stand behind all rows, from here on. */
        static final long UNDO = 1_000_000_000L;

        private static final int OF_A_ROW = 1_000;

        /** Where it stands among all. */
        long at() {
            return row * OF_A_ROW + no;
        }
    }

    /** An aggregate that the import changed. */
    record Item(Touched target, long before, long after) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportStore(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    void create(String id, String fileName, ImportOptions options, ImportFolder.Received file, Instant now) {
        sql.sql("""
                INSERT INTO import_run (id, file_name, file_key, options, state, bytes_total, bytes_read, rows_done, created_count, updated_count,
                    unchanged_count, refused_count, running_millis, created_at) VALUES (?, ?, ?, ?, 'RUNNING', ?, 0, 0, 0, 0, 0, 0, 0, ?)""")
                .params(id, fileName, file.key(), json.writeValueAsString(options), file.bytes(), Timestamp.from(now)).update();
    }

    void recognised(String id, ImportFile.Opened opened) {
        sql.sql("UPDATE import_run SET form = ?, encoding = ?, mapping = ? WHERE id = ?")
                .params(Arrays.asList(opened.form(), opened.encoding(), opened.mapping() == null ? null : json.writeValueAsString(opened.mapping()), id)).update();
    }

    void advance(String id, Tally tally, long bytesRead, long millis) {
        sql.sql("""
                UPDATE import_run SET rows_done = rows_done + ?, created_count = created_count + ?, updated_count = updated_count + ?,
                    unchanged_count = unchanged_count + ?, refused_count = refused_count + ?, bytes_read = ?, running_millis = running_millis + ? WHERE id = ?""")
                .params(tally.rows(), tally.created(), tally.updated(), tally.unchanged(), tally.refused(), bytesRead, millis, id).update();
    }

    /** The key of a run's file, which every change of state forgets. */
    String key(String id) {
        return sql.sql("SELECT file_key FROM import_run WHERE id = ?").param(id).query(String.class).single();
    }

    void state(String id, ImportRun.State state, @Nullable String message, @Nullable Instant finished) {
        sql.sql("UPDATE import_run SET state = ?, message = ?, finished_at = ?, file_key = NULL WHERE id = ?")
                .params(Arrays.asList(state.name(), message == null ? null : shortened(message), finished == null ? null : Timestamp.from(finished), id)).update();
    }

    void problems(String id, List<Problem> problems) {
        List<Object[]> rows = problems.stream().map(p -> new Object[] {id, p.row(), p.no(), p.place(), shortened(p.reason()), p.refused()}).toList();
        if (!rows.isEmpty()) {
            batches.batchUpdate("INSERT INTO import_problem (import_id, row_no, no, place, reason, refused) VALUES (?, ?, ?, ?, ?, ?)", rows);
        }
    }

    /**
     * In the order of rows, behind the one at {@code after}.
     *
     * @param refusedOnly leaves out what was taken with a remark
     * @param ofUndo what stayed when the import was taken back, else what was wrong with rows; null: both
     */
    List<Problem> problems(String id, boolean refusedOnly, @Nullable Boolean ofUndo, long after, int limit) {
        String which = (refusedOnly ? " AND refused" : "") + (ofUndo == null ? "" : " AND row_no %s %d".formatted(ofUndo ? ">=" : "<", Problem.UNDO));
        return sql.sql("SELECT row_no, no, place, reason, refused FROM import_problem WHERE import_id = ? AND (row_no > ? OR row_no = ? AND no > ?)%s ORDER BY row_no, no FETCH FIRST %d ROWS ONLY"
                .formatted(which, limit)).params(id, after / Problem.OF_A_ROW, after / Problem.OF_A_ROW, after % Problem.OF_A_ROW)
                .query((r, _) -> new Problem(r.getLong(1), r.getInt(2), r.getString(3), r.getString(4), r.getBoolean(5))).list();
    }

    /** Of what was touched before in this import the first version before stays. */
    void items(String id, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        int[] known = batches.batchUpdate("UPDATE import_item SET after_version = ? WHERE import_id = ? AND kind = ? AND target = ?",
                items.stream().map(i -> new Object[] {i.after(), id, i.target().kind().name(), i.target().id()}).toList());
        List<Object[]> fresh = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                Item item = items.get(i);
                fresh.add(new Object[] {id, item.target().kind().name(), item.target().id(), item.before(), item.after()});
            }
        }
        if (!fresh.isEmpty()) {
            batches.batchUpdate("INSERT INTO import_item (import_id, kind, target, before_version, after_version) VALUES (?, ?, ?, ?, ?)", fresh);
        }
    }

    List<Item> items(String id, Kind kind, int limit) {
        return sql.sql("SELECT target, before_version, after_version FROM import_item WHERE import_id = ? AND kind = ? ORDER BY target FETCH FIRST %d ROWS ONLY".formatted(limit))
                .params(id, kind.name()).query((r, _) -> new Item(new Touched(kind, r.getString(1)), r.getLong(2), r.getLong(3))).list();
    }

    void undoing(String id, Instant now) {
        sql.sql("UPDATE import_run SET state = 'UNDOING', message = NULL, finished_at = NULL, file_key = NULL, undo_started_at = ? WHERE id = ?")
                .params(Timestamp.from(now), id).update();
    }

    /** Nothing more is to be taken back of it. Both 0: there was nothing to do, as about an organisation that the import made. */
    void settled(String id, Item item, int takenBack, int left) {
        sql.sql("DELETE FROM import_item WHERE import_id = ? AND kind = ? AND target = ?").params(id, item.target().kind().name(), item.target().id()).update();
        sql.sql("UPDATE import_run SET taken_back_count = taken_back_count + ?, left_count = left_count + ? WHERE id = ?").params(takenBack, left, id).update();
    }

    /** Aggregates that are still to be taken back. */
    long count(String id) {
        return sql.sql("SELECT COUNT(*) FROM import_item WHERE import_id = ?").param(id).query(Long.class).single();
    }

    /** Version of the last event of each aggregate that has one. */
    Map<String, Long> versions(Set<Touched> targets) {
        Map<String, Long> versions = new HashMap<>();
        List<String> ids = targets.stream().map(Touched::id).distinct().sorted().toList();
        if (!ids.isEmpty()) {
            String marks = String.join(",", java.util.Collections.nCopies(ids.size(), "?"));
            sql.sql("SELECT aggregateIdentifier, MAX(sequenceNumber) FROM DomainEventEntry WHERE aggregateIdentifier IN (%s) GROUP BY aggregateIdentifier".formatted(marks))
                    .params(ids).query((r, _) -> versions.put(r.getString(1), r.getLong(2))).list();
        }
        return versions;
    }

    ImportOptions options(String id) {
        return json.readValue(sql.sql("SELECT options FROM import_run WHERE id = ?").param(id).query(String.class).single(), ImportOptions.class);
    }

    Optional<ImportRun> find(String id) {
        return sql.sql("SELECT * FROM import_run WHERE id = ?").param(id).query((r, _) -> run(r)).optional();
    }

    List<ImportRun> list(int limit) {
        return sql.sql("SELECT * FROM import_run ORDER BY created_at DESC FETCH FIRST %d ROWS ONLY".formatted(limit)).query((r, _) -> run(r)).list();
    }

    /** Those that a stop or a crash has left in the middle, the oldest first. */
    List<ImportRun> moving() {
        return sql.sql("SELECT * FROM import_run WHERE state IN ('RUNNING', 'UNDOING') ORDER BY created_at").query((r, _) -> run(r)).list();
    }

    private ImportRun run(ResultSet r) throws SQLException {
        ImportOptions options = json.readValue(r.getString("options"), ImportOptions.class);
        ImportRun.State state = ImportRun.State.valueOf(r.getString("state"));
        String mapping = r.getString("mapping");
        long rows = r.getLong("rows_done");
        long bytes = r.getLong("bytes_total");
        long millis = r.getLong("running_millis");
        ImportRun.Undo undo = undo(r, state);
        double progress = undo != null ? undo.progress() : state == ImportRun.State.DONE ? 1 : Math.min(1.0, r.getLong("bytes_read") / (double) Math.max(1, bytes));
        double rate = millis == 0 ? 0 : Math.round(rows * 10_000.0 / millis) / 10.0;
        Long left = state == ImportRun.State.RUNNING && progress > 0.001 ? Long.valueOf(Math.round(millis / 1_000.0 * (1 - progress) / progress)) : null;
        OffsetDateTime finished = r.getObject("finished_at", OffsetDateTime.class);
        return new ImportRun(r.getString("id"), r.getString("file_name"), state, options.dryRun(), options.fair(), r.getString("form"), r.getString("encoding"),
                mapping == null ? null : json.readValue(mapping, ColumnMapping.class).fields(), r.getString("message"), bytes, rows, r.getLong("created_count"),
                r.getLong("updated_count"), r.getLong("unchanged_count"), r.getLong("refused_count"), progress, rate, left,
                r.getObject("created_at", OffsetDateTime.class).toInstant(), finished == null ? null : finished.toInstant(), undo);
    }

    private ImportRun.@Nullable Undo undo(ResultSet r, ImportRun.State state) throws SQLException {
        OffsetDateTime started = r.getObject("undo_started_at", OffsetDateTime.class);
        return started == null ? null : new ImportRun.Undo(r.getLong("taken_back_count"), r.getLong("left_count"),
                state == ImportRun.State.UNDOING ? count(r.getString("id")) : 0, started.toInstant());
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }
}
