package org.quayside.app.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keys used lately, at most {@value #LARGEST} and each for one minute: long enough for a batch, short enough that a key erased on another
 * node soon opens nothing here either. A key erased on this node opens nothing once {@link #forget} has returned, though another thread
 * may have read it just before and come to keep it only now.
 */
final class KeyCache {
    static final int LARGEST = 10_000;
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private record Cached(SecretKeySpec key, Instant until) {}

    private final Clock clock;
    private final Map<String, Cached> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
            return size() > LARGEST;
        }
    };

    private long forgotten;

    KeyCache(Clock clock) {
        this.clock = clock;
    }

    synchronized @Nullable SecretKeySpec get(String subject) {
        var found = entries.get(subject);
        return found == null || found.until.isBefore(clock.instant()) ? null : found.key;
    }

    /** How many times a key was forgotten: to be asked before a key is read that is then to be kept. */
    synchronized long forgotten() {
        return forgotten;
    }

    /**
     * Keeps a key, unless one was forgotten since: it may be the same.
     *
     * @param asOf what {@link #forgotten} said before the key was read
     */
    synchronized void put(String subject, SecretKeySpec key, long asOf) {
        if (asOf != forgotten) {
            return;
        }
        entries.remove(subject);
        entries.put(subject, new Cached(key, clock.instant().plus(LIFETIME)));
    }

    synchronized void forget(String subject) {
        forgotten++;
        entries.remove(subject);
    }
}
