package org.quayside.app.privacy;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.quayside.app.platform.EventTypes;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes database and erasure ledger agree at every start. The database may have been restored from before an erasure: then the key is
 * deleted before any processor reads an event, and the candidate is erased again once commands are handled.
 */
@Component
final class ErasureRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureRecovery.class);

    private final JdbcClient sql;
    private final SubjectKeys keys;
    private final ErasureLedger ledger;
    private final CommandGateway commands;
    private final Clock clock;
    private final Set<String> unfinished = new LinkedHashSet<>();

    ErasureRecovery(JdbcClient sql, SubjectKeys keys, ErasureLedger ledger, CommandGateway commands, Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.ledger = ledger;
        this.commands = commands;
        this.clock = clock;
    }

    @PostConstruct
    void applyLedger() {
        var recorded = ledger.subjects();
        var erased = Set.copyOf(sql.sql("SELECT subject FROM subject_key WHERE erased_at IS NOT NULL").query(String.class).set());
        erased.stream().filter(subject -> !recorded.contains(subject)).sorted().forEach(subject -> ledger.add(subject, clock.instant()));
        for (var subject : recorded) {
            if (!erased.contains(subject)) {
                keys.destroy(subject);
                unfinished.add(subject);
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void eraseAgain() {
        for (var subject : unfinished) {
            LOG.info("candidate {} was erased before this database was restored, and is erased again", subject);
            try {
                commands.sendAndWait(new EraseCandidate(new CandidateId(subject)));
            } catch (AggregateNotFoundException _) {
                keys.erase(subject); // The restored database has never heard of this person, and never shall.
            }
        }
        unfinished.clear();
        Thread.ofVirtual().name("erased-keys").start(this::deleteKeysOfErased);
    }

    /** Reads all event types, so it runs beside. Finds something only where keys were restored without the events. */
    private void deleteKeysOfErased() {
        try {
            sql.sql("""
                            SELECT subject FROM subject_key WHERE wrapped_key IS NOT NULL AND subject IN
                            (SELECT aggregateIdentifier FROM DomainEventEntry WHERE payloadType = ?)""")
                    .param(EventTypes.nameOf(CandidateErased.class)).query(String.class).list().forEach(subject -> {
                        keys.erase(subject);
                        ledger.add(subject, clock.instant());
                        LOG.warn("the key of candidate {}, who was erased, had come back and was deleted again", subject);
                    });
        } catch (RuntimeException e) {
            LOG.warn("it was not checked whether keys of erased candidates have come back: {}", e.toString());
        }
    }
}
