package org.quayside.app.platform.stream;

import java.util.Collection;
import java.util.stream.Stream;

/** Signals for any number of owners. Owners may share one, so that a waiter may be woken for nothing; nobody has to be signed off. */
public final class Signals {
    private static final int SHARED_BY_HASH = 256;

    private final Signal[] signals = Stream.generate(Signal::new).limit(SHARED_BY_HASH).toArray(Signal[]::new);

    public Signal of(Object owner) {
        return signals[Math.floorMod(owner.hashCode(), SHARED_BY_HASH)];
    }

    public void raise(Collection<?> owners) {
        owners.stream().map(this::of).distinct().forEach(Signal::raise);
    }
}
