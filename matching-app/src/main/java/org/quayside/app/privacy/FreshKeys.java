package org.quayside.app.privacy;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keys made in the transaction of the present thread. Others learn of them after its commit; if it fails they never existed, and whatever
 * were sealed with one from a cache could never be opened again.
 */
final class FreshKeys implements TransactionSynchronization {
    private static final Object BOUND = FreshKeys.class;

    /** @param asOf what {@link KeyCache#forgotten} said before the key was made */
    private record Made(SecretKeySpec key, long asOf) {}

    private final Map<String, Made> keys = new HashMap<>();
    private final KeyCache cache;

    private FreshKeys(KeyCache cache) {
        this.cache = cache;
    }

    static @Nullable SecretKeySpec find(String subject) {
        var made = TransactionSynchronizationManager.getResource(BOUND) instanceof FreshKeys fresh ? fresh.keys.get(subject) : null;
        return made == null ? null : made.key;
    }

    /**
     * @param cache gets it after the commit; at once where there is no transaction
     * @param asOf what {@link KeyCache#forgotten} said before the key was made
     */
    static void add(String subject, SecretKeySpec key, KeyCache cache, long asOf) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cache.put(subject, key, asOf);
            return;
        }
        var fresh = (FreshKeys) TransactionSynchronizationManager.getResource(BOUND);
        if (fresh == null) {
            fresh = new FreshKeys(cache);
            TransactionSynchronizationManager.bindResource(BOUND, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
        fresh.keys.put(subject, new Made(key, asOf));
    }

    static void remove(String subject) {
        if (TransactionSynchronizationManager.getResource(BOUND) instanceof FreshKeys fresh) {
            fresh.keys.remove(subject);
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(BOUND);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(BOUND, this);
    }

    @Override
    public void afterCommit() {
        keys.forEach((subject, made) -> cache.put(subject, made.key, made.asOf));
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(BOUND);
    }
}
