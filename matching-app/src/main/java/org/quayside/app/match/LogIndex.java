package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.quayside.app.platform.readmodel.Consistency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where in the match log there is something about a candidate, a vacancy or an organisation. A run of thousands of entries is indexed at
 * once ({@link LogIndexer}), one row for each subject, all of them side by side: who looks for a subject asks once for each run. What came
 * behind the last run has to be looked through. The places are where to look, not what is there: entries about an erased person were emptied.
 */
@Component
final class LogIndex implements Consistency {
    /** Of more subjects than these the log is likely to be full. */
    private static final int FEW = 50;

    static final String INSERT = "INSERT INTO match_log_place (up_to, subject, sequences) VALUES (?, ?, ?)";

    private final JdbcTemplate sql;

    LogIndex(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** What all entries that the filter takes are about, one of these; empty: the log has to be looked through. */
    static List<String> subjects(LogFilter filter) {
        var fewest = List.of(
                filter.candidates().stream().map(id -> candidate(id.value())).toList(),
                filter.vacancies().stream().map(id -> vacancy(id.value())).toList(),
                filter.organizations().stream().map(id -> organization(id.value())).toList());
        return fewest.stream().filter(some -> !some.isEmpty() && some.size() <= FEW).findFirst().orElse(List.of());
    }

    static String candidate(String id) {
        return "c/" + id;
    }

    private static String vacancy(String id) {
        return "v/" + id;
    }

    private static String organization(String id) {
        return "o/" + id;
    }

    /** Sequence of the last entry that is indexed. */
    long upTo() {
        return requireNonNull(sql.queryForObject("SELECT up_to FROM match_log_indexed WHERE id = 1", Long.class));
    }

    /** Sequences behind {@code after} and up to {@code last}, {@link #upTo} or less, where one of the subjects is spoken of: ascending, each once. */
    long[] places(Collection<String> subjects, long after, long last) {
        var found = new ArrayList<long[]>();
        for (var subject : subjects) {
            sql.query(
                    "SELECT p.sequences FROM match_log_run r JOIN match_log_place p ON p.up_to = r.up_to AND p.subject = ? WHERE r.up_to > ? AND r.up_to <= ?",
                    row -> {
                        found.add(Places.decode(row.getBytes(1)));
                    },
                    subject, after, last);
        }
        return found.stream().flatMapToLong(LongStream::of).filter(sequence -> sequence > after).sorted().distinct().toArray();
    }

    /** Where everybody is spoken of in the entries behind {@code from}, up to {@code to}. */
    Map<String, Places> read(long from, long to) {
        var subjects = new HashMap<String, Places>();
        sql.query(
                "SELECT sequence, candidate_id, vacancy_id, organization_id FROM match_log"
                        + " WHERE sequence > ? AND sequence <= ? AND candidate_id IS NOT NULL ORDER BY sequence",
                row -> {
                    add(subjects, row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
                },
                from, to);
        return subjects;
    }

    private static void add(Map<String, Places> subjects, long sequence, String candidate, String vacancy, String organization) {
        for (var subject : List.of(candidate(candidate), vacancy(vacancy), organization(organization))) {
            subjects.computeIfAbsent(subject, one -> new Places()).add(sequence);
        }
    }

    /** From here to the end of the caller's transaction no run joins the index, and what is being read for one is read again. */
    void hold() {
        sql.update("UPDATE match_log_indexed SET erasures = erasures + 1 WHERE id = 1");
    }

    /** The log has forgotten who this was, but for these entries. Held before. */
    void forget(String candidate, long[] left) {
        var runs = sql.queryForList("SELECT up_to FROM match_log_run", Long.class);
        sql.batchUpdate("DELETE FROM match_log_place WHERE up_to = ? AND subject = ?", runs.stream().map(run -> new Object[] {run, candidate(candidate)}).toList());
        var last = upTo();
        var places = new Places();
        Arrays.stream(left).filter(sequence -> sequence <= last).forEach(places::add);
        if (!places.isEmpty()) {
            sql.update(INSERT, last, candidate(candidate), places.encoded());
        }
    }

    /** Every entry is found by what it is about. */
    @Override
    public List<String> problems() {
        var indexed = new HashMap<String, long[]>();
        sql.query("SELECT subject, sequences FROM match_log_place", row -> {
            indexed.merge(row.getString(1), Places.decode(row.getBytes(2)), (one, other) -> LongStream.concat(LongStream.of(one), LongStream.of(other)).sorted().toArray());
        });
        var problems = new ArrayList<String>();
        read(0, upTo()).forEach((subject, places) -> {
            var found = indexed.getOrDefault(subject, new long[0]);
            if (!Arrays.stream(Places.decode(places.encoded())).allMatch(sequence -> Arrays.binarySearch(found, sequence) >= 0)) {
                problems.add("the index of the match log does not tell of all entries about " + subject);
            }
        });
        return problems.stream().limit(5).toList();
    }
}
