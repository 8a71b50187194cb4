package org.quayside.app.privacy;

import java.time.Clock;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.quayside.app.platform.DeadLetters;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes a person's key in the transaction that stores {@link CandidateErased}: there is no moment, and no crash, between the two. The
 * ledger is written after the commit; what a crash leaves out of it, {@link ErasureRecovery} adds at the next start.
 */
@Component
@ProcessingGroup(Erasure.PROCESSOR)
final class Erasure {
    /** A subscribing processor: it handles within the unit of work that publishes. */
    static final String PROCESSOR = "erasure";

    private final SubjectKeys keys;
    private final ErasureLedger ledger;
    private final DeadLetters letters;
    private final Clock clock;

    Erasure(SubjectKeys keys, ErasureLedger ledger, DeadLetters letters, Clock clock) {
        this.keys = keys;
        this.ledger = ledger;
        this.letters = letters;
        this.clock = clock;
    }

    @EventHandler
    void on(CandidateErased event) {
        var subject = event.candidateId().value();
        keys.erase(subject);
        letters.forget(subject);
        CurrentUnitOfWork.get().root().afterCommit(done -> record(subject));
    }

    private void record(String subject) {
        try {
            ledger.add(subject, clock.instant());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Erasure.class).error("{} is erased, but not in the ledger; the next start will try again", subject, e);
        }
    }
}
