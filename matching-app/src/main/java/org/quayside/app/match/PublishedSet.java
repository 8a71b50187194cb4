package org.quayside.app.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs that the match log says stand, each with the score as last published: what the log folds to. The {@link PublishedTable} has them
 * as of some entry; what the log has told since is kept here, and folded from the log again when this is new, or was told to forget.
 *
 * <p>The table may move on while it is read. That a row may be of a later entry than was thought does no harm: entries say how a pair is now,
 * not by how much it changed, and all of them up to the last are folded onto the row.
 */
final class PublishedSet {
    private static final Comparator<VacancyId> BY_ID = Comparator.comparing(VacancyId::value);

    private final JdbcTemplate sql;
    private final PublishedTable table;
    /** Of whom the log has told since the table was written, as they are after {@link #upTo}; empty pairs: nothing stands any more. */
    private final Map<VacancyId, Since> since = new HashMap<>();
    /** Sequence of the last entry that is in {@link #since}; negative: nothing is known. */
    private long upTo = -1;
    /** Sequence of the last entry that is in the table. */
    private long asOf;

    PublishedSet(JdbcTemplate sql) {
        this.sql = sql;
        this.table = new PublishedTable(sql);
    }

    private static final class Since {
        final PublishedPairs pairs;
        /** Sequence of the last entry about the vacancy. */
        long last;

        Since(PublishedPairs pairs) {
            this.pairs = pairs;
        }
    }

    /** What stands of all vacancies that something stands of, in the order of ids. */
    synchronized Map<VacancyId, PublishedPairs> all() {
        catchUp();
        var all = new TreeMap<VacancyId, PublishedPairs>(BY_ID);
        table.forEach(all::put);
        since.forEach((vacancy, told) -> all.put(vacancy, told.pairs));
        all.values().removeIf(PublishedPairs::isEmpty);
        return all;
    }

    /** Of those of the vacancies that something stands of. */
    synchronized Map<VacancyId, PublishedPairs> of(Collection<VacancyId> vacancies) {
        catchUp();
        var found = new HashMap<VacancyId, PublishedPairs>();
        for (var vacancy : vacancies) {
            Optional.ofNullable(since.get(vacancy)).map(told -> told.pairs).or(() -> table.of(vacancy))
                    .filter(pairs -> !pairs.isEmpty()).ifPresent(pairs -> found.put(vacancy, pairs));
        }
        return found;
    }

    /** Follows entries that the caller's transaction has appended to the log, the last of them at {@code last}. */
    synchronized void apply(List<MatchLog.Draft> entries, long last) {
        if (upTo != last - entries.size()) {
            forget(); // something was appended between: all of it is folded from the log
            return;
        }
        entries.forEach(entry -> fold(++upTo, entry.kind(), entry.about()));
    }

    /** What is not committed, or may not be the last any more, will be read again. */
    synchronized void forget() {
        since.clear();
        upTo = -1;
    }

    private void catchUp() {
        var state = table.state();
        if (upTo > state.last()) {
            forget();
        }
        if (asOf != state.asOf()) {
            asOf = state.asOf();
            since.values().removeIf(told -> told.last <= asOf);
        }
        if (upTo < state.last()) {
            MatchLog.forEach(sql, Math.max(upTo, asOf), state.last(), entry -> fold(entry.sequence(), entry.kind(), entry.about()));
            upTo = state.last();
        }
    }

    private void fold(long sequence, Kind kind, @Nullable About about) {
        PublishedPairs.told(kind, about).ifPresent(told -> {
            var pairs = since.computeIfAbsent(told.vacancy(), vacancy -> new Since(table.of(vacancy).orElseGet(() -> new PublishedPairs(told.organization()))));
            pairs.pairs.follow(kind, told);
            pairs.last = sequence;
        });
    }
}
