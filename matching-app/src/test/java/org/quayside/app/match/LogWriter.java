package org.quayside.app.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends to the match log what no matching has led to, for tests of what follows the log. */
public final class LogWriter {
    private final MatchLog log;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    /** Returns when what the application writes of itself, the engine that begins, is in the log: nothing else comes between then. */
    public LogWriter(RunningApplication application) {
        log = application.get(MatchLog.class);
        transaction = new TransactionTemplate(application.get(PlatformTransactionManager.class));
        sql = application.sql();
        Awaiting.until("everything so far is in the log", () -> settled(application.get(Projections.class)));
    }

    private static boolean settled(Projections projections) {
        try {
            return projections.awaitAll(Awaiting.PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * So many pairs onto the shortlist of one vacancy, each of another candidate; returns the sequence of the last. No matching wants them: the
     * next start says that they are lost.
     */
    public long append(String vacancy, int count) {
        return append(count, candidate -> new MatchLog.Draft(Kind.FOUND, Instant.now(), about(vacancy, candidate, new Score(7_000, 7_000, 7_000, Verdict.PASS)), "e", null));
    }

    /** So many candidates who are interested in one vacancy, which no start has anything to say about. */
    public long appendInterest(String vacancy, int count) {
        return append(count, candidate -> new MatchLog.Draft(Kind.INTERESTED, Instant.now(), about(vacancy, candidate, null), null, null));
    }

    private long append(int count, Function<String, MatchLog.Draft> draft) {
        var last = Objects.requireNonNull(transaction.execute(status -> {
            var drafts = new ArrayList<MatchLog.Draft>();
            // With the log's lock, as appending takes it: nobody else's entries come before these.
            long begin = sql.sql("SELECT last_sequence FROM match_log_head WHERE id = 1 FOR UPDATE").query(Long.class).single();
            for (int n = 0; n < count; n++) {
                drafts.add(draft.apply("c" + (begin + n + 1)));
            }
            log.append(drafts);
            return begin + count;
        }));
        log.announce(last);
        return last;
    }

    public void forget(String candidate) {
        transaction.executeWithoutResult(status -> {
            log.forget(new CandidateId(candidate));
            log.append(List.of(new MatchLog.Draft(Kind.FORGET, Instant.now(), about("v", candidate, null), null, null)));
        });
        log.announce(log.head());
    }

    private static About about(String vacancy, String candidate, @org.jspecify.annotations.Nullable Score score) {
        return new About(new VacancyId(vacancy), new CandidateId(candidate), new OrganizationId("o"), Sector.SOFTWARE, score, "cause", null, false);
    }
}
