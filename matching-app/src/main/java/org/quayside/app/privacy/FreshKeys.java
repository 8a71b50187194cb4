package org.quayside.app.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
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

    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final BiConsumer<String, SecretKeySpec> committed;

    private FreshKeys(BiConsumer<String, SecretKeySpec> committed) {
        this.committed = committed;
    }

    static @Nullable SecretKeySpec find(String subject) {
        return TransactionSynchronizationManager.getResource(BOUND) instanceof FreshKeys fresh ? fresh.keys.get(subject) : null;
    }

    /** @param committed told after the commit; at once where there is no transaction */
    static void add(String subject, SecretKeySpec key, BiConsumer<String, SecretKeySpec> committed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            committed.accept(subject, key);
            return;
        }
        var fresh = (FreshKeys) TransactionSynchronizationManager.getResource(BOUND);
        if (fresh == null) {
            fresh = new FreshKeys(committed);
            TransactionSynchronizationManager.bindResource(BOUND, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
        fresh.keys.put(subject, key);
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
        keys.forEach(committed);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(BOUND);
    }
}
