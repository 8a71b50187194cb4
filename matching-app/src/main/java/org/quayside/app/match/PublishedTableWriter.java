package org.quayside.app.match;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import org.quayside.vacancy.VacancyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the {@link PublishedTable} follow the log. Rows that were written with every batch were most of what SQL wrote; all of them written at once,
 * now and then, kept those who commit waiting. So a few at a time are, each few in a transaction of their own, with rests between: a row may be of a
 * later entry than the others, for a while or, when the process dies, until the next time.
 */
@Component
final class PublishedTableWriter implements LogFollower {
    /** So many entries may be told before the table follows. */
    private static final int BEHIND = 65_536;
    private static final int ENTRIES_AT_ONCE = 4_096;
    private static final int ROWS_AT_ONCE = 32;
    /** Of the time. */
    private static final int WORKS_PERCENT = 40;

    private final JdbcTemplate sql;
    private final PublishedTable table;
    private final TransactionTemplate few;
    private final int most;
    private volatile long written;

    @Autowired
    PublishedTableWriter(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this(sql, transactions, BEHIND);
    }

    PublishedTableWriter(JdbcTemplate sql, PlatformTransactionManager transactions, int most) {
        this.sql = sql;
        this.table = new PublishedTable(sql);
        this.few = new TransactionTemplate(transactions);
        this.few.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.most = most;
    }

    @Override
    public boolean isDue(long last) {
        return last - written >= most;
    }

    @Override
    public Step follow(BooleanSupplier goesOn) {
        table.hold();
        var state = table.state();
        written = state.asOf();
        if (state.last() - state.asOf() < most) {
            return Step.DONE;
        }
        var pace = new Pace();
        var changed = changed(state.asOf(), state.last(), pace, goesOn);
        for (var rows : changed.entrySet().stream().gather(Gatherers.windowFixed(ROWS_AT_ONCE)).toList()) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            pace.works();
            few.executeWithoutResult(_ -> table.write(rows));
            pace.rest(WORKS_PERCENT, goesOn);
        }
        if (!goesOn.getAsBoolean()) {
            return Step.IN_VAIN;
        }
        table.isAsOf(state.last());
        return Step.MORE;
    }

    /** The rows of whom the log tells behind one entry and up to another, as they are then; in the order in which they lie in the table. */
    private Map<VacancyId, PublishedPairs> changed(long after, long last, Pace pace, BooleanSupplier goesOn) {
        var changed = new TreeMap<VacancyId, PublishedPairs>(Comparator.comparing(VacancyId::value));
        for (var from = after; from < last && goesOn.getAsBoolean(); from += ENTRIES_AT_ONCE) {
            pace.works();
            MatchLog.forEach(sql, from, Math.min(last, from + ENTRIES_AT_ONCE), entry -> PublishedPairs.told(entry.kind(), entry.about())
                    .ifPresent(about -> changed.computeIfAbsent(about.vacancy(), vacancy -> table.of(vacancy).orElseGet(() -> new PublishedPairs(about.organization())))
                            .follow(entry.kind(), about)));
            pace.rest(WORKS_PERCENT, goesOn);
        }
        return changed;
    }

    @Override
    public String toString() {
        return "the table of the published set";
    }
}
