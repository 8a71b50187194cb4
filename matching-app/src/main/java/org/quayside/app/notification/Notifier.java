package org.quayside.app.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.scoring.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the match log and notes every match that is new and strong: at or above {@code quayside.notifications.threshold} (basis points),
 * with no gate failed.
 */
@Component
class Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final MatchLog log;
    private final NoticeStore notices;
    private final TransactionTemplate transactions;
    private final int threshold;
    private volatile boolean closing;
    private volatile long reached = -1;

    Notifier(MatchLog log, NoticeStore notices, PlatformTransactionManager transactions, @Value("${quayside.notifications.threshold:7500}") int threshold) {
        this.log = log;
        this.notices = notices;
        this.transactions = new TransactionTemplate(transactions);
        this.threshold = threshold;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().daemon().name("notifier").start(this::follow);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        closing = true;
    }

    private void follow() {
        while (!closing) {
            try {
                if (!step()) {
                    log.await(reached, LOOK_AGAIN);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!closing) {
                    LOG.error("notices stay behind the match log; trying again", e);
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more at once */
    boolean step() {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            long from = notices.position();
            List<MatchEntry> entries = log.read(from, AT_ONCE, LogFilter.ALL);
            reached = entries.isEmpty() ? from : entries.getLast().sequence();
            if (!entries.isEmpty()) {
                notices.add(entries.stream().filter(this::strong).toList());
                notices.advance(reached);
            }
            return entries.size() == AT_ONCE;
        }));
    }

    private boolean strong(MatchEntry entry) {
        var about = entry.about();
        return entry.kind() == MatchEntry.Kind.FOUND && about != null && about.score() != null && about.score().match() >= threshold
                && about.score().verdict() != Verdict.FAIL;
    }
}
