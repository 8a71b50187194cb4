package org.quayside.app.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.quayside.app.match.MatchLog;
import org.quayside.app.notification.Notice.Kind;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code digest}: who was sent a digest when, of what, and for whom there is something new. It goes when the person is erased. */
@Component
@ProcessingGroup("erasure")
class DigestStore {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final MatchLog log;
    private final NoticeStore notices;
    private final TransactionTemplate transactions;

    DigestStore(JdbcClient sql, MatchLog log, NoticeStore notices, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.log = log;
        this.notices = notices;
        this.transactions = new TransactionTemplate(transactions);
    }

    @EventHandler
    void on(CandidateErased event) {
        sql.sql("DELETE FROM digest WHERE kind = ? AND recipient = ?").params(keys(Recipient.of(event.candidateId()))).update();
    }

    /**
     * Goes on through the match log and marks for whom there is something new. The position is locked, so that two nodes do not do the same.
     *
     * @return whether there may be more at once
     */
    boolean gather() {
        return Boolean.TRUE.equals(transactions.execute(_ -> gatherOnce()));
    }

    private boolean gatherOnce() {
        long from = sql.sql("SELECT match_sequence FROM notice_position WHERE id = 1 FOR UPDATE").query(Long.class).single();
        var to = Math.min(from + AT_ONCE, log.head());
        notices.recipients(from, to).forEach(this::await);
        sql.sql("UPDATE notice_position SET match_sequence = ? WHERE id = 1").param(Math.max(from, to)).update();
        return to == from + AT_ONCE;
    }

    private void await(Recipient recipient) {
        if (sql.sql("UPDATE digest SET waiting = TRUE WHERE kind = ? AND recipient = ?").params(keys(recipient)).update() == 0) {
            sql.sql("INSERT INTO digest (kind, recipient, last_notice, sent_at, waiting) VALUES (?, ?, 0, ?, TRUE)")
                    .params(recipient.kind().name(), recipient.id(), Timestamp.from(Instant.EPOCH)).update();
        }
    }

    private static List<Object> keys(Recipient recipient) {
        return List.of(recipient.kind().name(), recipient.id());
    }

    /** For whom there is something new, and who had no digest since {@code since}. */
    List<Recipient> due(Instant since, int limit) {
        return sql.sql("SELECT kind, recipient FROM digest WHERE waiting AND sent_at < ? ORDER BY kind, recipient FETCH FIRST %d ROWS ONLY".formatted(limit))
                .param(Timestamp.from(since)).query((row, _) -> new Recipient(Kind.valueOf(row.getString(1)), row.getString(2))).list();
    }

    /** Identifier of the newest notice that a digest has told of; 0: none. */
    long lastTold(Recipient recipient) {
        return sql.sql("SELECT last_notice FROM digest WHERE kind = ? AND recipient = ?").params(keys(recipient)).query(Long.class).optional().orElse(0L);
    }

    void told(Recipient recipient, long last, Instant now) {
        sql.sql("UPDATE digest SET last_notice = ?, sent_at = ?, waiting = FALSE WHERE kind = ? AND recipient = ?")
                .params(last, Timestamp.from(now), recipient.kind().name(), recipient.id()).update();
    }
}
