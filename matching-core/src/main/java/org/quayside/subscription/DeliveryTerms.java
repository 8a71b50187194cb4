package org.quayside.subscription;

import org.jspecify.annotations.Nullable;

/**
 * How events are sent.
 *
 * @param inOrder one at a time, each after the one before has arrived or was given up
 * @param parallel how many at a time at most, 1..32; with {@code inOrder} 1
 * @param perSecond how many attempts a second at most, 1..1000; null: as many as the endpoint takes
 */
public record DeliveryTerms(boolean inOrder, int parallel, @Nullable Integer perSecond) {
    private static final int MOST_PARALLEL = 32;
    private static final int MOST_PER_SECOND = 1_000;
    public static final DeliveryTerms DEFAULT = new DeliveryTerms(false, 16, null);

    public DeliveryTerms {
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException("parallel is %d, 1 to %d is expected".formatted(parallel, MOST_PARALLEL));
        }
        if (inOrder && parallel != 1) {
            throw new IllegalArgumentException("parallel is %d, but in order only 1 can be on its way".formatted(parallel));
        }
        if (perSecond != null && (perSecond < 1 || perSecond > MOST_PER_SECOND)) {
            throw new IllegalArgumentException("perSecond is %d, 1 to %d is expected".formatted(perSecond, MOST_PER_SECOND));
        }
    }
}
