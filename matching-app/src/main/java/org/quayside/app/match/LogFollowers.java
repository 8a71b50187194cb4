package org.quayside.app.match;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quayside.app.match.LogFollower.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has what follows the match log written by a thread of its own, in transactions of its own, because no list should wait for it. */
@Component
final class LogFollowers implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LogFollowers.class);

    private final List<LogFollower> followers;
    private final TransactionTemplate transaction;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("behind-the-log").factory());
    private final AtomicBoolean due = new AtomicBoolean();

    LogFollowers(List<LogFollower> followers, PlatformTransactionManager transactions) {
        this.followers = followers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The caller's transaction has appended entries up to {@code last}. */
    void appended(long last) {
        if (followers.stream().anyMatch(follower -> follower.isDue(last))) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (goesOn() && due.compareAndSet(false, true)) {
                        behind.execute(LogFollowers.this::follow);
                    }
                }
            });
        }
    }

    private void follow() {
        due.set(false);
        followers.forEach(this::follow);
    }

    /** What fails is left to the next time: until then more of the log is looked through. */
    private void follow(LogFollower follower) {
        try {
            var step = Step.MORE;
            while (step != Step.DONE && goesOn()) {
                step = transaction.execute(status -> {
                    var came = follower.follow(this::goesOn);
                    if (came == Step.IN_VAIN) {
                        status.setRollbackOnly();
                    }
                    return came;
                });
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("{} does not follow the match log yet: {}", follower, e.getMessage());
        }
    }

    private boolean goesOn() {
        return !behind.isShutdown();
    }

    /** Whoever is interrupted amid a write closes the file of the database. */
    @Override
    public void destroy() throws InterruptedException {
        behind.shutdown();
        if (!behind.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("what follows the match log is left as it is");
        }
    }
}
