package org.quayside.app.platform.readmodel;

/**
 * Thrown by a projection that handles a batch's events together and fails on those of one aggregate: so these are parked, and not the
 * whole batch.
 */
public final class PoisonEvent extends RuntimeException {
    private final String aggregate;

    /** @param aggregate identifier, as in the event store */
    public PoisonEvent(String aggregate, RuntimeException cause) {
        super("an event on %s cannot be handled".formatted(aggregate), cause);
        this.aggregate = aggregate;
    }

    String aggregate() {
        return aggregate;
    }
}
