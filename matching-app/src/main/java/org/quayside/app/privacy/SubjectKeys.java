package org.quayside.app.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One key for each person. Whatever is sealed for a person opens until the person is erased, and never after.
 *
 * <p>A key is made when something is first sealed for a person, in the caller's transaction, so that it is kept exactly if what it sealed
 * is. Safe for many threads.
 */
@Component
public final class SubjectKeys {
    private final JdbcClient sql;
    private final MasterKey master;
    private final Clock clock;
    private final KeyCache cache;

    SubjectKeys(JdbcClient sql, MasterKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
        cache = new KeyCache(clock);
    }

    /**
     * @param context where the bytes will stand, such as {@code candidate.CvSubmitted/text}; they open only under the same one
     * @return null: the person was erased, and nothing of theirs may be stored
     */
    public byte @Nullable [] encrypt(String subject, String context, byte[] clear) {
        var key = find(subject);
        if (key == null && erased(subject)) {
            return null;
        }
        return Sealing.seal(key == null ? make(subject) : key, subject + "/" + context, clear);
    }

    /**
     * @return null: the person was erased
     * @throws IllegalArgumentException when it was sealed for another person or in another context, or has been altered
     */
    public byte @Nullable [] decrypt(String subject, String context, byte[] sealed) {
        var key = find(subject);
        return key == null ? null : Sealing.open(key, subject + "/" + context, sealed);
    }

    /** Deletes the key, in the caller's transaction if there is one. What remains is the mark that this person was erased. */
    public void erase(String subject) {
        destroy(subject);
        sql.sql("UPDATE subject_key SET erased_at = COALESCE(erased_at, ?) WHERE subject = ?").params(now(), subject).update();
    }

    /** Deletes the key; the event that tells of the erasure is still to come. */
    void destroy(String subject) {
        if (sql.sql("UPDATE subject_key SET wrapped_key = NULL WHERE subject = ?").param(subject).update() == 0) {
            sql.sql("INSERT INTO subject_key (subject, created_at) VALUES (?, ?)").params(subject, now()).update();
        }
        FreshKeys.remove(subject);
        cache.forget(subject);
        forgetAfterCommit(subject);
    }

    /** Whether the person was erased. */
    public boolean erased(String subject) {
        return sql.sql("SELECT COUNT(*) FROM subject_key WHERE subject = ? AND wrapped_key IS NULL").param(subject)
                .query(Long.class).single() > 0;
    }

    private @Nullable SecretKeySpec find(String subject) {
        var fresh = FreshKeys.find(subject);
        if (fresh != null) {
            return fresh;
        }
        var cached = cache.get(subject);
        if (cached != null) {
            return cached;
        }
        var asOf = cache.forgotten();
        var wrapped = sql.sql("SELECT wrapped_key FROM subject_key WHERE subject = ? AND wrapped_key IS NOT NULL").param(subject)
                .query(String.class).optional();
        if (wrapped.isEmpty()) {
            return null;
        }
        var key = master.unwrap(subject, wrapped.get());
        cache.put(subject, key, asOf);
        return key;
    }

    private SecretKeySpec make(String subject) {
        var asOf = cache.forgotten();
        var key = Sealing.newKey();
        sql.sql("INSERT INTO subject_key (subject, wrapped_key, created_at) VALUES (?, ?, ?)")
                .params(subject, master.wrap(subject, key), now()).update();
        FreshKeys.add(subject, key, cache, asOf);
        return key;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Once more after the commit: until then another thread may still read the key and keep it. */
    private void forgetAfterCommit(String subject) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    cache.forget(subject);
                }
            });
        }
    }
}
