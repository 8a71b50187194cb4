package org.quayside.app.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends to the match log what no matching has led to, for tests of what follows the log. */
public final class LogWriter {
    private final MatchLog log;
    private final TransactionTemplate transaction;

    public LogWriter(RunningApplication application) {
        log = application.get(MatchLog.class);
        transaction = new TransactionTemplate(application.get(PlatformTransactionManager.class));
    }

    /** So many entries about one vacancy, each about another candidate; returns the sequence of the last. */
    public long append(String vacancy, int count) {
        transaction.executeWithoutResult(status -> {
            var drafts = new ArrayList<MatchLog.Draft>();
            var begin = log.head();
            for (int n = 0; n < count; n++) {
                drafts.add(draft(vacancy, "c" + (begin + n + 1)));
            }
            log.append(drafts);
        });
        var head = log.head();
        log.announce(head);
        return head;
    }

    public void forget(String candidate) {
        transaction.executeWithoutResult(status -> {
            log.forget(new CandidateId(candidate));
            log.append(List.of(new MatchLog.Draft(Kind.FORGET, Instant.now(), about("v", candidate, null), null, null)));
        });
        log.announce(log.head());
    }

    private static MatchLog.Draft draft(String vacancy, String candidate) {
        return new MatchLog.Draft(Kind.FOUND, Instant.now(), about(vacancy, candidate, new Score(7_000, 7_000, 7_000, Verdict.PASS)), "e", null);
    }

    private static About about(String vacancy, String candidate, @org.jspecify.annotations.Nullable Score score) {
        return new About(new VacancyId(vacancy), new CandidateId(candidate), new OrganizationId("o"), Sector.SOFTWARE, score, "cause", null, false);
    }
}
